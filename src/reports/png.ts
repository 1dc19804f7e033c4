import { crc32, deflateSync } from 'node:zlib'
import type { Drawing } from './drawing'

/**
 * A drawing as dots, for programs that show no SVG: its lines and boxes, without its words, which stand beside it in the
 * table and in the alternative text.
 */
export function pngOf({ width, height, marks }: Drawing): Uint8Array {
  const palette = ['#ffffff', ...new Set(marks.flatMap((mark) => (mark.is === 'words' ? [] : [mark.colour])))]
  const lines = new Uint8Array(height * (width + 1))
  const paint = (x: number, y: number, across: number, down: number, colour: string) => {
    const [left, right] = [Math.max(0, Math.round(x)), Math.min(width, Math.round(x + across))]
    for (let row = Math.max(0, Math.round(y)); row < Math.min(height, Math.round(y + down)); row++)
      lines.fill(palette.indexOf(colour), row * (width + 1) + 1 + left, row * (width + 1) + 1 + right)
  }
  for (const mark of marks) {
    if (mark.is === 'box') paint(mark.x, mark.y, mark.width, mark.height, mark.colour)
    if (mark.is !== 'line') continue
    const [x, y, half] = [mark.x2 - mark.x1, mark.y2 - mark.y1, mark.width / 2]
    const steps = Math.ceil(Math.max(Math.abs(x), Math.abs(y), 1))
    for (let step = 0; step <= steps; step++)
      paint(
        mark.x1 + (x * step) / steps - half,
        mark.y1 + (y * step) / steps - half,
        mark.width,
        mark.width,
        mark.colour,
      )
  }
  return written(width, height, palette, lines)
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)

/** One byte a dot, its place in a list of colours; nothing filtered and nothing interlaced. */
function written(width: number, height: number, palette: readonly string[], lines: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.map((colour) => colour.slice(1)).join(''), 'hex')
  const parts = [chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines)), chunk('IEND')]
  return Buffer.concat([SIGNATURE, ...parts])
}

function chunk(name: string, bytes: Uint8Array = new Uint8Array()): Buffer {
  const all = Buffer.alloc(bytes.length + 12)
  all.writeUInt32BE(bytes.length, 0)
  all.write(name, 4, 'latin1')
  all.set(bytes, 8)
  // The sum that the format asks of each of its parts (ISO 3309).
  all.writeUInt32BE(crc32(all.subarray(4, bytes.length + 8)), bytes.length + 8)
  return all
}
