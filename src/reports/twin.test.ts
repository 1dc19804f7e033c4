import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { nearlyKnown } from '../../test/attacker/of-twin'
import { trialFigure, trialReport } from '../../test/support/trial-report'
import { plainDate } from '../calendar'
import { adds } from '../disclosure'
import { reportAs } from './forms'
import { isHidden, type Report, type ReportFigure } from './report'
import { openTwin } from './twin'

const withFigures = (...figures: ReportFigure[]): Report => ({
  ...trialReport,
  sections: [{ ...sectionOf(trialReport), figures, tables: [] }],
})
function sectionOf({ sections: [section] }: Report) {
  if (!section) throw new Error('A trial report has a section')
  return section
}
const only = (report: Report): ReportFigure => sectionOf(report).figures[0] ?? trialFigure('none', '', [], 0)
/** A figure that counts, of nobody in particular: its base is its count. */
const counted = (id: string, counts: readonly number[]): ReportFigure => {
  const figure = trialFigure(id, id, counts, 0)
  const months = figure.months.map((month) => ({ ...month, of: month.counts, shown: String(month.counts) }))
  return { ...figure, unit: 'count', base: id, of: figure.counts, shown: String(figure.counts), months }
}

/** That counts add up, as the attacker is told it. */
const adding = (total: string, ...parts: string[]) => [
  adds(
    `${total} counts`,
    parts.map((part) => `${part} counts`),
  ),
]

/** The count of seven in any form: alone, among its words, or as a number in a sheet (there, a text is only its place in a list). */
const PRINTED = /7 of 7777|<t[dh][^>]*>7<|<w:t[^>]*>7<|office:value="7"|<c r="[A-Z]+\d+"( s="\d+")?><v>7</

describe('the twin for anybody', () => {
  test('has no teams and no reasons, and says that small counts are hidden', () => {
    const { report } = openTwin(withFigures(trialFigure('M1', 'Visits', [4, 40], 245)), [])
    const figure = only(report)
    expect([figure.groups, figure.why]).toEqual([[], {}])
    expect(figure.months.map(({ counts, shown }) => [counts, shown])).toEqual([
      [{ hidden: 'small' }, 'hidden: fewer than 10'],
      [40, '16% (40 of 245)'],
    ])
  })

  test('hides a part whose rest is small: 240 of 245 tells of five', () => {
    const figure = only(openTwin(withFigures(trialFigure('M1', 'Visits', [240], 245)), []).report)
    expect([figure.counts, figure.of].filter(isHidden).length).toBeGreaterThan(0)
    expect(figure.shown).not.toContain('240 of 245')
  })

  test('hides one more where parts add up to a total', () => {
    const report = withFigures(counted('M0', [60]), counted('M1', [4]), counted('M2', [26]), counted('M3', [30]))
    const { report: open } = openTwin(report, [], [{ total: 'M0', parts: ['M1', 'M2', 'M3'] }])
    const printed = sectionOf(open).figures.filter(({ counts }) => !isHidden(counts))
    expect(printed.length).toBeLessThanOrEqual(2)
    expect(sectionOf(open).figures.map(({ counts }) => isHidden(counts))[1]).toBe(true)
    expect(sectionOf(open).figures.map(({ of }) => isHidden(of))[1]).toBe(true)
    expect(nearlyKnown(report, open, adding('M0', 'M1', 'M2', 'M3'))).toEqual([])
  })

  test('prints a count nowhere that it hides: not as what the count is of, nor as what others are of', () => {
    const [all, young, old] = [counted('M0', [24]), counted('M1', [22]), counted('M2', [2])]
    const touched = { ...trialFigure('M3', 'In touch', [13], 24), base: 'M0' }
    const report = withFigures(all, young, old, touched)
    const { report: open, exposed } = openTwin(report, [], [{ total: 'M0', parts: ['M1', 'M2'] }])
    expect(exposed).toEqual([])
    const same = ['M0', 'M1', 'M2'].map((id) => adds(`${id} of`, [`${id} counts`]))
    const truths = [...adding('M0', 'M1', 'M2'), ...same, adds('M3 of', ['M0 counts'])]
    expect(nearlyKnown(report, open, truths)).toEqual([])
  })

  test('protects what the parts leave of their total, where one is unknown and where nobody prints it', () => {
    const unknown = { ...counted('M3', [0]), counts: null, of: null, months: [] }
    const report = withFigures(counted('M0', [60]), counted('M1', [24]), counted('M2', [33]), unknown)
    const { report: open, exposed } = openTwin(report, [], [{ total: 'M0', parts: ['M1', 'M2', 'M3'] }])
    expect(exposed).toEqual([])
    expect(nearlyKnown(report, open, adding('M0', 'M1', 'M2', 'M3 rest'), { 'M3 rest counts': 3 })).toEqual([])
  })

  test('protects what one base leaves of another', () => {
    const report = withFigures(trialFigure('M0', 'All', [120], 245), trialFigure('M1', 'Of those due', [120], 240))
    const partitions = [
      { total: 'M0', parts: ['M1'] },
      { total: 'M0 of', parts: ['M1 of'] },
    ]
    const { report: open } = openTwin(report, [], partitions)
    const truths = [adds('M0 counts', ['M1 counts']), adds('M0 of', ['M1 of', 'new'])]
    expect(nearlyKnown(report, open, truths, { new: 5 })).toEqual([])
  })

  test('keeps printed what was printed, and hidden what was hidden', () => {
    const first = withFigures(trialFigure('M1', 'Visits', [4, 40], 245))
    const before = { restricted: first, open: openTwin(first, []).report }
    const again = only(openTwin(first, [before]).report)
    expect(again.months.map(({ counts }) => counts)).toEqual([{ hidden: 'small' }, 40])
  })

  test('hides what another report, published before, would give away', () => {
    const sums = [{ total: 'M0', parts: ['M1', 'M2'] }]
    const first = withFigures(counted('M0', [24]), counted('M2', [2]))
    const before = { restricted: first, open: openTwin(first, [], sums).report }
    expect(only(before.open).counts).toBe(24)
    const second = { ...withFigures(counted('M1', [22])), name: 'another' }
    const { report: open, exposed } = openTwin(second, [before], sums)
    expect([only(open).counts, only(open).of, exposed]).toEqual([{ hidden: 'protects' }, { hidden: 'protects' }, []])
  })

  test('is exposed where two reports have printed all but one, and only by what prints the last of them', () => {
    const sums = [{ total: 'M0', parts: ['M1', 'M2'] }]
    const [total, part] = [withFigures(counted('M0', [24])), withFigures(counted('M1', [22]))]
    const printed = [total, part].map((report) => ({ restricted: report, open: report }))
    const last = openTwin(withFigures(counted('M2', [2])), printed, sums)
    expect(last.exposed).toHaveLength(1)
    const beside = openTwin(withFigures(counted('M5', [40])), printed, sums)
    expect([beside.exposed, only(beside.report).counts]).toEqual([[], 40])
  })

  test('hides how many came between two months of what counts on through its year', () => {
    const figure = counted('M1', [30, 14, 26, 28])
    const days = ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'].map(plainDate)
    const months = figure.months.map((month, at) => ({ ...month, day: days[at] ?? month.day }))
    const open = (soFar: Partial<ReportFigure>) =>
      only(openTwin(withFigures({ ...figure, ...soFar, months }), []).report).months.map(({ counts }) => counts)
    expect(open({})).toEqual([30, 14, 26, 28])
    const hidden = open({ soFar: 'year' }).map(isHidden)
    expect(hidden[0]).toBe(false)
    expect(hidden[2] || hidden[3]).toBe(true)
  })

  test('refuses one name with two values on one day: only one of them would be decided on', () => {
    const figure = counted('M1', [12])
    const another = { ...figure, counts: 3, of: 3, months: [] }
    expect(() => openTwin(withFigures(figure, another), [])).toThrow('A count that nobody decided on')
    const head = { head: 'Now', kind: 'number' } as const
    const dated = { days: [trialReport.asAt], names: ['children', 'children'], shares: false, under: '', sums: [] }
    const rows = [['A', 20] as const, ['B', 3] as const]
    const table = {
      title: 'T',
      columns: [{ head: 'Who', kind: 'text' } as const, head],
      rows,
      dated: { ...dated, link: '/' },
    }
    const twice = { ...trialReport, sections: [{ ...sectionOf(trialReport), figures: [], tables: [table] }] }
    expect(() => openTwin(twice, [])).toThrow('children has two values on 2026-10-31')
  })

  test('hides what it tells of its day even where no month tells it', () => {
    const { report } = openTwin(withFigures({ ...counted('M1', [4]), months: [] }), [])
    expect(only(report).counts).toEqual({ hidden: 'small' })
  })

  test('no form of it holds a hidden count', async () => {
    const { report } = openTwin(withFigures(trialFigure('M1', 'Visits', [7], 7777)), [])
    const standing = { words: 'Version 1', seal: null }
    for (const form of ['html', 'docx', 'xlsx', 'ods'] as const) {
      const { bytes } = await reportAs(form, report, standing)
      const files =
        form === 'html'
          ? [bytes]
          : Object.entries(unzipSync(bytes)).flatMap(([name, file]) => (/\.xml$/.test(name) ? [file] : []))
      for (const text of files.map((file) => strFromU8(file))) expect(text).not.toMatch(PRINTED)
    }
  })

  test('the same, printed with every count, does: the search would find it', async () => {
    const report = withFigures(trialFigure('M1', 'Visits', [7], 7777))
    const { bytes } = await reportAs('xlsx', report, { words: 'Version 1', seal: null })
    expect(Object.values(unzipSync(bytes)).some((file) => PRINTED.test(strFromU8(file)))).toBe(true)
  })

  test('leaves the day, the words and the law as they are', () => {
    const { report } = openTwin(trialReport, [])
    expect([report.asAt, report.summary, only(report).rules]).toEqual([
      plainDate('2026-10-31'),
      trialReport.summary,
      only(trialReport).rules,
    ])
  })
})
