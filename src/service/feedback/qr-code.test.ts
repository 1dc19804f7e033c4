import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { squaresOf } from './qr-code'

const SCALE = 4

/** The picture that the path draws, as a camera has it: RGBA, each square four dots wide. */
function pictureOf({ size, path }: { size: number; path: string }): { data: Uint8ClampedArray; side: number } {
  const side = size * SCALE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  const darken = (x: number, y: number) => data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g))
    for (let dx = 0; dx < Number(length) * SCALE; dx++)
      for (let dy = 0; dy < SCALE; dy++) darken(Number(x) * SCALE + dx, Number(y) * SCALE + dy)
  return { data, side }
}

test.each(['https://fostering.example.org/say/abcdefghijklmnopqrstuvwxyzA', 'http://127.0.0.1:4000/say/x_-9'])(
  'a camera reads %s off the page',
  (address) => {
    const { data, side } = pictureOf(squaresOf(address))
    expect(jsQR(data, side, side)?.data).toBe(address)
  },
)
