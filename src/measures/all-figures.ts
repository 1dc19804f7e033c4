import { plain, score, WORTH_SHOWING } from '../web/alike'
import { type Fields, one } from '../web/route'
import { MEASURES } from './catalogue'
import { AREAS, type Area, type Measure } from './measure'

/** What the address of the catalogue holds besides its days: the words looked for, and one area or all. */
export type Choice = { readonly q: string; readonly area: Area | null }

export const readChoice = (query: Fields): Choice => ({
  q: one(query, 'q').trim().slice(0, 100),
  area: AREAS.find((area) => area === one(query, 'area')) ?? null,
})

export const isChosen = ({ q, area }: Choice): boolean => q !== '' || area !== null

const wordsIn = (text: string): string[] => plain(text).split(' ').filter(Boolean)

/** The figures of an area that say every word looked for. */
export function chosen({ q, area }: Choice): readonly Measure[] {
  const asked = wordsIn(q)
  return MEASURES.filter((measure) => {
    if (area && measure.area !== area) return false
    const said = wordsIn(`${measure.id} ${measure.title} ${measure.short} ${measure.says} ${measure.area}`)
    return asked.every((word) => said.some((each) => score(word, each) >= WORTH_SHOWING))
  })
}
