import { zlibSync } from 'fflate'
import type { Drawing } from './drawing'

/**
 * A drawing as dots, for programs that show no SVG: its lines and boxes, without its words, which stand beside it in the
 * table and in the alternative text.
 */
export function pngOf({ width, height, marks }: Drawing): Uint8Array {
  const dots = new Uint8Array(width * height * 3).fill(255)
  const paint = (x: number, y: number, across: number, down: number, colour: string) => {
    const shade = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    for (let row = Math.max(0, Math.round(y)); row < Math.min(height, Math.round(y + down)); row++)
      for (let dot = Math.max(0, Math.round(x)); dot < Math.min(width, Math.round(x + across)); dot++)
        dots.set(shade, (row * width + dot) * 3)
  }
  for (const mark of marks) {
    if (mark.is === 'box') paint(mark.x, mark.y, mark.width, mark.height, mark.colour)
    if (mark.is !== 'line') continue
    const steps = Math.ceil(Math.max(Math.abs(mark.x2 - mark.x1), Math.abs(mark.y2 - mark.y1), 1))
    const half = mark.width / 2
    for (let step = 0; step <= steps; step++) {
      const along = step / steps
      const [x, y] = [mark.x1 + (mark.x2 - mark.x1) * along, mark.y1 + (mark.y2 - mark.y1) * along]
      paint(x - half, y - half, mark.width, mark.width, mark.colour)
    }
  }
  return written(width, height, dots)
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]

function written(width: number, height: number, dots: Uint8Array): Uint8Array {
  const lines = new Uint8Array(height * (width * 3 + 1))
  for (let row = 0; row < height; row++)
    lines.set(dots.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1)
  const head = new Uint8Array(13)
  new DataView(head.buffer).setUint32(0, width)
  new DataView(head.buffer).setUint32(4, height)
  // Eight bits a colour, red green blue, nothing filtered and nothing interlaced.
  head.set([8, 2, 0, 0, 0], 8)
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', head),
    ...chunk('IDAT', zlibSync(lines)),
    ...chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(bytes.length + 12)
  const view = new DataView(all.buffer)
  view.setUint32(0, bytes.length)
  all.set(new TextEncoder().encode(name), 4)
  all.set(bytes, 8)
  view.setUint32(bytes.length + 8, crc(all.subarray(4, bytes.length + 8)))
  return all
}

/** The sum that the format asks of each of its parts (ISO 3309). */
function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
