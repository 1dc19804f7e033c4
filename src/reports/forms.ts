import { bookAs, fileName, type Workbook } from '../exports'
import { docxOf } from './docx'
import { htmlOf } from './page'
import { pdfOf } from './pdf'
import type { Report, Standing } from './report'
import { sheetsOfReport } from './workbook'

export const REPORT_FORMS = ['html', 'pdf', 'docx', 'xlsx', 'ods'] as const
export type ReportForm = (typeof REPORT_FORMS)[number]

const DOCUMENTS = {
  html: {
    type: 'text/html; charset=utf-8',
    write: async (report: Report, standing: Standing) => htmlOf(report, standing),
  },
  pdf: { type: 'application/pdf', write: async (report: Report, standing: Standing) => pdfOf(report, standing) },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: docxOf,
  },
} as const

/** A report in one of its forms. */
export async function reportAs(form: ReportForm, report: Report, standing: Standing): Promise<Workbook> {
  const name = `${report.title} ${report.twin}`
  if (form === 'xlsx' || form === 'ods') return bookAs(form, name, sheetsOfReport(report, standing))
  const { type, write } = DOCUMENTS[form]
  return { name: fileName(name, form), type, bytes: await write(report, standing) }
}
