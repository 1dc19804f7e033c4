import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { noOffice, noPoppler, readPdf, throughOffice } from '../../test/support/readers'
import { trialReport } from '../../test/support/trial-report'
import { type ReportForm, reportAs } from './forms'

const standing = { words: 'Version 2, restated', seal: '7f3a90c21be4d5c9' }
const made = async (form: ReportForm) => (await reportAs(form, trialReport, standing)).bytes
const TITLE = 'Monthly key figures, October 2026'
const TYPED = '#emph[not markup] $x$ *stars* _lines_ <b>&amp;'

describe('PDF', () => {
  test.skipIf(noPoppler)(`is tagged, PDF/UA, in English, with its title${noPoppler}`, async () => {
    const { facts, meta, structure } = readPdf(await made('pdf'))
    expect(facts).toMatch(/Title: +Monthly key figures, October 2026\n/)
    expect(facts).toMatch(/Tagged: +yes/)
    expect(meta).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(meta).toContain('<rdf:li>en-GB</rdf:li>')
    for (const tag of [/^ *H1/m, /^ *H2/m, /^ *THead/m, /Scope \/Column/, /^ *Figure/m]) expect(structure).toMatch(tag)
  })

  test.skipIf(noPoppler)(
    `sets words as they were typed, each figure with its counts, and a word for each chart${noPoppler}`,
    async () => {
      const bytes = await made('pdf')
      const { text, structure } = readPdf(bytes)
      expect(text).toContain(TYPED)
      expect(text.replaceAll(/\s+/g, ' ')).toContain('Unannounced visits (M002) 86% 211 245 none 90%')
      expect(text).toContain('hidden: fewer than 10')
      expect(text).toContain('Version 2, restated')
      expect(structure).toContain('Ask why River is slower')
      expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Alt/)
    },
  )
})

describe('DOCX', () => {
  test('has heading styles, header rows that repeat, its language and words for each chart', async () => {
    const files = unzipSync(await made('docx'))
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array())
    expect(xml.match(/w:pStyle w:val="Heading[123]"/g)?.length).toBeGreaterThan(3)
    expect(xml.match(/<w:tblHeader/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length)
    expect(styles).toContain('w:lang w:val="en-GB"')
    expect(xml).toContain('descr="Unannounced visits, month by month: 82% (201 of 245) in November 2025')
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain(TITLE)
  })

  test.skipIf(noOffice)(`opens in LibreOffice, words and tables whole${noOffice}`, async () => {
    const text = throughOffice('report.docx', await made('docx'), 'txt:Text').toString('utf8')
    for (const said of [
      TITLE,
      TYPED,
      'Unannounced visits (M002)',
      'hidden: fewer than 10',
      'fc-unannounced-12m of 2011-04-01',
    ])
      expect(text).toContain(said)
  })
})

describe.each(['xlsx', 'ods'] as const)('%s', (form) => {
  test.skipIf(noOffice)(`opens in LibreOffice, numbers as numbers${noOffice}`, async () => {
    const text = throughOffice(`report.${form}`, await made(form), 'csv').toString('utf8')
    expect(text.split('\n')[0]).toBe('Measure,Figure,Counted,Of,Share,Printed,Target')
    expect(text).toContain('M002,Unannounced visits,211,245,')
    expect(text).toContain(',86% (211 of 245),90%')
  })
})

test('HTML stands by itself: a language, a title, one h1, every chart with words, nothing fetched', async () => {
  const html = new TextDecoder().decode(await made('html'))
  expect(html).toMatch(/^<!doctype html><html lang="en-GB">/)
  expect(html).toContain(`<title>${TITLE} - Ashcombe Fostering</title>`)
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html.match(/<svg[^>]*>/g)?.every((svg) => svg.includes('aria-label='))).toBe(true)
  expect(html).toContain('#emph[not markup] $x$ *stars* _lines_ &lt;b>&amp;amp;')
  expect(html).not.toMatch(/(src|href)="/)
  expect(html).toContain('<td class="n">no figure</td>')
})
