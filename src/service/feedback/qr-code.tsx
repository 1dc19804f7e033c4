import { encode } from 'uqr'

/** The dark squares of a code as strokes one square wide, a run of them at a time: what a camera reads off the page, and light. */
export function squaresOf(text: string): { size: number; path: string } {
  // Four squares of quiet on every side, as ISO/IEC 18004 asks; M mends what a fold or a thumb hides.
  const { data, size } = encode(text, { border: 4, ecc: 'M' })
  const rows = data.map((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}.5h${length}`))
  return { size, path: rows.flat().join('') }
}

function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  })
  return runs
}

/** A QR code, drawn without a script and without asking anybody. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = squaresOf(text)
  return (
    <svg class="los-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="180" height="180">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} stroke="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
