import type { Cohort, Person, Spell } from './cast'
import { addMonths, type Day } from './days'
import type { Draw } from './draw'
import { type Naming, namings } from './names'

/** Draws a surname nobody has had yet, doubled when the single ones run out, with the first names that go with it. */
export const surnames = (draw: Draw) => {
  const taken = new Set<string>()
  return (): { surname: string; naming: Naming } => {
    for (let tries = 0; ; tries += 1) {
      const naming = draw.weighted(namings.map((each) => [each, each.weight] as const))
      const single = draw.pick(naming.surnames)
      const other = draw.pick(namings.flatMap((each) => each.surnames))
      const surname = tries < 3 && !draw.chance(0.12) ? single : `${single.split('-')[0]}-${other.split('-')[0]}`
      const fresh = !taken.has(surname) && single.split('-')[0] !== other.split('-')[0]
      if (!fresh && tries < 200) continue
      taken.add(surname)
      return { surname, naming }
    }
  }
}

const someone = (draw: Draw, naming: Naming, surname: string, sex: string, not: string[]): string => {
  const firsts = (sex === 'female' ? naming.female : naming.male).filter(
    (first) => !not.includes(`${first} ${surname}`),
  )
  return `${draw.pick(firsts)} ${surname}`
}

type Family = { naming: Naming; surname: string; cohort: Cohort; spell: Spell }

const bornAged = (draw: Draw, day: Day, from: number, to: number): Day =>
  addMonths(day, -12 * draw.int(from, to)) - draw.int(1, 360)

const person = (name: string, born: Day, sex: string, on: Day, relationship = ''): Person => ({
  ref: '',
  name,
  born,
  sex,
  on,
  relationship,
  left: null,
})

/** The carers of a home: most often a couple among mainstream homes, one grandparent or aunt among kinship ones. */
export const carersOf = (draw: Draw, { naming, surname, cohort, spell }: Family): Person[] => {
  const couple = draw.chance(cohort === 'kinship' ? 0.42 : 0.64)
  const sex = draw.chance(0.86) ? 'female' : 'male'
  const ages: [number, number] = cohort === 'kinship' ? [38, 60] : [31, 55]
  const first = person(someone(draw, naming, surname, sex, []), bornAged(draw, spell.from, ...ages), sex, spell.from)
  if (!couple) return [first]
  const otherSex = draw.chance(0.94) === (sex === 'female') ? 'male' : 'female'
  const name = someone(draw, naming, draw.chance(0.15) ? draw.pick(naming.surnames) : surname, otherSex, [first.name])
  return [first, person(name, first.born + draw.int(-2200, 2200), otherSex, spell.from)]
}

const memberKinds = [
  ['son', [2, 17], 26],
  ['daughter', [2, 17], 26],
  ['son', [18, 24], 12],
  ['daughter', [18, 24], 12],
  ['mother of a carer', [68, 84], 3],
  ['father of a carer', [68, 84], 2],
  ['lodger', [21, 40], 3],
] as const

const WOMEN = new Set(['daughter', 'mother of a carer'])

/** The others who live in a home: about half have somebody. */
export const membersOf = (draw: Draw, { naming, surname, spell }: Family): Person[] => {
  const count = draw.weighted([
    [0, 50],
    [1, 30],
    [2, 16],
    [3, 4],
  ] as const)
  const members: Person[] = []
  for (let index = 0; index < count; index += 1) {
    const [relationship, [from, to]] = draw.weighted(memberKinds.map((kind) => [kind, kind[2]] as const))
    const sex = WOMEN.has(relationship) || (relationship === 'lodger' && draw.chance(0.5)) ? 'female' : 'male'
    const last = relationship === 'lodger' ? draw.pick(naming.surnames) : surname
    const name = someone(
      draw,
      naming,
      last,
      sex,
      members.map((member) => member.name),
    )
    const joined = relationship === 'lodger' ? spell.from + draw.int(40, 300) : spell.from
    members.push(person(name, bornAged(draw, spell.from, from, to), sex, joined, relationship))
  }
  return members
}
