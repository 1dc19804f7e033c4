import { ink } from './ink'

export type MarkName = 'met' | 'late' | 'over' | 'due' | 'nyd' | 'excused' | 'unknown' | 'stopped' | 'none'

/** One mark of the shape language, as tall as the text beside it. Hidden from readers: the word says it. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg class="los-mark" aria-hidden="true" focusable="false">
      <use href={`#m-${name}`} />
    </svg>
  )
}

function Ring({ stroke, dashes }: { stroke: string; dashes?: string }) {
  return <circle cx="8" cy="8" r="5.2" fill="#fff" stroke={stroke} stroke-width="2.2" stroke-dasharray={dashes} />
}

function Symbols() {
  return (
    <>
      <symbol id="m-met" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6" fill={ink.good} />
      </symbol>
      <symbol id="m-late" viewBox="0 0 16 16">
        <path d="M8 1.5 15 14H1z" fill={ink.warnMark} />
      </symbol>
      <symbol id="m-over" viewBox="0 0 16 16">
        <path d="M8 .8 15.2 8 8 15.2.8 8z" fill={ink.bad} />
      </symbol>
      <symbol id="m-due" viewBox="0 0 16 16">
        <Ring stroke={ink.pen} />
      </symbol>
      <symbol id="m-nyd" viewBox="0 0 16 16">
        <Ring stroke={ink.quiet} />
      </symbol>
      <symbol id="m-excused" viewBox="0 0 16 16">
        <Ring stroke={ink.quiet} />
        <line x1="4" y1="12" x2="12" y2="4" stroke={ink.quiet} stroke-width="2" />
      </symbol>
      <symbol id="m-unknown" viewBox="0 0 16 16">
        <Ring stroke={ink.quiet} dashes="3 2.4" />
      </symbol>
      <symbol id="m-stopped" viewBox="0 0 16 16">
        <rect x="3" y="3" width="10" height="10" fill={ink.quiet} />
      </symbol>
      <symbol id="m-none" viewBox="0 0 16 16">
        <line x1="2.5" y1="8" x2="13.5" y2="8" stroke={ink.quiet} stroke-width="2.2" />
      </symbol>
    </>
  )
}

function Patterns() {
  return (
    <>
      <pattern id="p-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="#fff" />
        <line x1="0" y1="0" x2="0" y2="6" stroke={ink.edge} stroke-width="3" />
      </pattern>
      <pattern id="p-dots" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="#fff" />
        <circle cx="3" cy="3" r="1.3" fill={ink.quiet} />
      </pattern>
      <pattern id="p-bars" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill={ink.pen} />
        <line x1="0" y1="0" x2="0" y2="5" stroke="#fff" stroke-width="2.5" />
      </pattern>
      <pattern id="p-excused" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="#fff" />
        <line x1="0" y1="2.5" x2="5" y2="2.5" stroke={ink.quiet} stroke-width="1.2" />
      </pattern>
    </>
  )
}

/** Marks and patterns, defined once a page; the layout prints it first in the body. */
export function MarkDefs() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" class="los-vh">
      <defs>
        <Patterns />
        <Symbols />
      </defs>
    </svg>
  )
}
