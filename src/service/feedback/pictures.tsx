import type { ComponentChildren } from 'preact'
import type { PICTURES } from './feedback.kinds'

// Drawn beside words and never in place of them: each is hidden from readers, who have the words.
function Drawing({ children }: { children: ComponentChildren }) {
  return (
    <svg class="los-picture" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

const MOUTHS: Readonly<Record<string, string>> = {
  good: 'M14 28q10 12 20 0',
  'in between': 'M15 31h18',
  'not good': 'M14 34q10-12 20 0',
  skip: 'M15 31h.01M24 31h.01M33 31h.01',
}

/** A face for one answer of three, and one that does not say. */
export function Face({ answer }: { answer: string }) {
  return (
    <Drawing>
      <circle cx="24" cy="24" r="20" fill="none" stroke="currentColor" stroke-width="3" />
      <circle cx="17" cy="19" r="2.5" fill="currentColor" />
      <circle cx="31" cy="19" r="2.5" fill="currentColor" />
      <path d={MOUTHS[answer]} fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
    </Drawing>
  )
}

const SHAPES: Readonly<Record<(typeof PICTURES)[number], string>> = {
  home: 'M6 24L24 8l18 16M11 21v19h26V21M20 40V29h8v11',
  heart: 'M24 40C8 29 6 22 8 16c3-8 13-7 16 1 3-8 13-9 16-1 2 6 0 13-16 24z',
  people:
    'M16 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM32 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM5 40c0-10 4-15 11-15s11 5 11 15M27 29c8-8 16-2 16 11',
  talking: 'M6 8h36v24H22L12 42V32H6zM14 17h20M14 24h13',
  school: 'M4 18L24 8l20 10-20 10zM12 23v10q12 9 24 0V23M44 18v14',
  star: 'M24 6l5.5 12 13 1.500-9.700 8.800 2.700 12.900L24 34.700l-11.500 6.500 2.700-12.900-9.700-8.800 13-1.500z',
}

/** The picture of a question, for whoever would rather look than read. */
export function Picture({ of }: { of: (typeof PICTURES)[number] }) {
  return (
    <Drawing>
      <path d={SHAPES[of]} fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round" />
    </Drawing>
  )
}
