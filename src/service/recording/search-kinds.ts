import type { Kind } from '../../happenings'
import { alike, plain } from '../../web/alike'
import { PLAIN_WORDS } from './plain-words'
import { wordingOf } from './wording'

/** Words that say nothing of what happened. */
const EMPTY = new Set(
  `a an and are at been by did do for from had has have he her him his how i in is it its my not of on or our she
  somebody someone something that the their them they to was we went were what who with want record write down`.split(
    /\s+/,
  ),
)
/** What a word is worth in the title, in what the kind means, and among its questions and answers. */
const WORTH = { title: 6, means: 2, asked: 1 }
/** How sure it is that a word is meant: our word for what was said is likelier than what was said. */
const SURE = { ours: 1.5, typed: 1, spokenFor: 0.5 }
/** Under this share of the best, a find is no answer. */
const SHARE = 0.45
const MOST = 15
/** How alike two words are where one is a slip of the other. */
const SLIP = 0.5

type Indexed = { readonly kind: Kind; readonly words: ReadonlyMap<string, number>; readonly name: readonly string[] }
type Weights = ReadonlyMap<string, number>

/** Finds the kinds that somebody means by a few words, best first; `use` decides between equals. Spelling need not be exact. */
export function searchKinds(kinds: readonly Kind[], asked: string, use: (a: Kind, b: Kind) => number): Kind[] {
  const all = kinds.map(indexed)
  const wanted = wantedOf(asked, new Set(all.flatMap(({ words }) => [...words.keys()])))
  const rare = new Map([...wanted.keys()].map((word) => [word, rarity(word, all)]))
  const found = all
    .map((each) => ({ kind: each.kind, score: scoreOf(each, wanted, rare) }))
    .sort((a, b) => b.score - a.score || use(a.kind, b.kind))
  const least = Math.max((found[0]?.score ?? 0) * SHARE, Number.MIN_VALUE)
  return found
    .filter(({ score }) => score >= least)
    .slice(0, MOST)
    .map(({ kind }) => kind)
}

/** The words to look for, with how sure it is that each is meant. */
function wantedOf(asked: string, known: ReadonlySet<string>): Weights {
  const stems = stemsOf(asked)
  const meant = MEANINGS.filter(({ said }) => ` ${stems.join(' ')} `.includes(said))
  const sure = (word: string) => (meant.some(({ said }) => said.includes(` ${word} `)) ? SURE.spokenFor : SURE.typed)
  return new Map([
    ...stems.map((word) => [known.has(word) ? word : (nearest(word, known) ?? word), sure(word)] as const),
    ...meant.flatMap(({ ours }) => ours.map((word) => [word, SURE.ours] as const)),
  ])
}

function nearest(word: string, known: ReadonlySet<string>): string | undefined {
  const [best] = [...known].map((each) => ({ each, like: alike(word, each) })).sort((a, b) => b.like - a.like)
  return best && best.like >= SLIP ? best.each : undefined
}

/** A kind that what was asked names in full is likelier meant than one whose name says more. */
function scoreOf({ words, name }: Indexed, wanted: Weights, rare: Weights): number {
  const score = [...wanted].reduce(
    (sum, [word, sure]) => sum + (words.get(word) ?? 0) * sure * (rare.get(word) ?? 0),
    0,
  )
  return score * (1 + name.filter((word) => wanted.has(word)).length / name.length)
}

/** A word that half of all kinds share says little. */
const rarity = (word: string, all: readonly Indexed[]): number =>
  Math.log((all.length + 1) / (all.filter(({ words }) => words.has(word)).length + 1))

const kept = new WeakMap<Kind, Indexed>()

function indexed(kind: Kind): Indexed {
  const found = kept.get(kind) ?? index(kind)
  kept.set(kind, found)
  return found
}

function index(kind: Kind): Indexed {
  const words = new Map<string, number>()
  const add = (texts: readonly string[], worth: number) => {
    for (const word of stemsOf(texts.join(' '))) words.set(word, Math.max(worth, words.get(word) ?? 0))
  }
  const { title, thing } = wordingOf(kind)
  add([kind.name, kind.title ?? '', kind.act, title, thing], WORTH.title)
  add([kind.means], WORTH.means)
  for (const { label, choices = [], words: said = {} } of Object.values(kind.facts))
    add([label, ...choices, ...Object.values(said)], WORTH.asked)
  return { kind, words, name: stemsOf(kind.name) }
}

/** The words of a text that say something, without the endings that only grammar asks for. */
function stemsOf(text: string): string[] {
  const words = plain(text.replace(/[’']/g, '')).split(' ')
  return words
    .filter((word) => word !== '' && !EMPTY.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(ies|es|s|ing|ed)$/, '') : word))
}

const MEANINGS = PLAIN_WORDS.flatMap(([said, ours]) =>
  said.split('|').map((each) => ({ said: ` ${stemsOf(each).join(' ')} `, ours: stemsOf(ours) })),
).filter(({ said }) => said.trim() !== '')
