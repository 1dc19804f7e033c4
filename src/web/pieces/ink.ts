/** The colours drawings use: tokens of look.css as literals, because a drawing may leave the page for paper. */
export const ink = {
  ink: '#1b2142',
  text: '#191b24',
  muted: '#57544e',
  pen: '#383e9c',
  penTint: '#ecedf8',
  sheet: '#ffffff',
  hair: '#ddd8cd',
  edge: '#7d786d',
  good: '#17654a',
  warnMark: '#a86a00',
  bad: '#a3241c',
  badMark: '#b8492f',
  quiet: '#57575f',
} as const

/** Patterns defined once a page by `MarkDefs` and used by reference. */
export const pattern = {
  hatch: 'url(#p-hatch)',
  dots: 'url(#p-dots)',
  bars: 'url(#p-bars)',
  excused: 'url(#p-excused)',
} as const
