import { bare, yesNo } from './cells'
import { table } from './ssd-table'
import { onDay, sinceTold } from './table'

const HELD = /held|complete|attended|yes|done/i

const health = table({
  name: 'ssd_cla_health',
  must: ['child', 'on'],
  columns: {
    ...{ id: 'clah_health_check_id', child: 'clah_person_id', type: 'clah_health_check_type' },
    ...{ on: 'clah_health_check_date', status: 'clah_health_check_status' },
  },
  tell: (row, child) => {
    const { type = '', status } = row.cells
    if (status !== undefined && !HELD.test(status)) return []
    if (/dent|teeth/i.test(type)) return onDay(row, 'on', 'dental-checks', { child })
    const assessment = /initial|iha/i.test(type) ? 'initial' : /review|rha/i.test(type) ? 'review' : ''
    return assessment === '' ? [] : onDay(row, 'on', 'health-assessments', { child, assessment })
  },
})

const immunisations = table({
  name: 'ssd_cla_immunisations',
  id: 'child',
  columns: {
    ...{ child: 'clai_person_id', status: 'clai_immunisations_status', on: 'clai_immunisations_status_date' },
  },
  tell: (row, child) => {
    const said = { child, up_to_date: yesNo(row.cells.status) }
    if (row.cells.status === undefined) return []
    return row.cells.on
      ? onDay(row, 'on', 'immunisation-statuses', said)
      : sinceTold(row, ['status'], 'immunisation-statuses', said)
  },
})

const substances = table({
  name: 'ssd_cla_substance_misuse',
  columns: {
    ...{ id: 'clas_substance_misuse_id', child: 'clas_person_id', on: 'clas_substance_misuse_date' },
    helped: 'clas_intervention_received',
  },
  tell: (row, child) =>
    onDay(row, 'on', 'substance-use-and-conviction-records', {
      ...{ child, substances: 'yes', help: yesNo(row.cells.helped) === 'yes' ? 'received' : '' },
    }),
})

const convictions = table({
  name: 'ssd_cla_convictions',
  columns: { id: 'clac_cla_conviction_id', child: 'clac_person_id', on: 'clac_cla_conviction_date' },
  tell: (row, child) => onDay(row, 'on', 'substance-use-and-conviction-records', { child, convicted: 'yes' }),
})

const questionnaires = table({
  name: 'ssd_sdq_scores',
  columns: {
    ...{ id: 'csdq_table_id', child: 'csdq_person_id', on: 'csdq_sdq_completed_date' },
    ...{ reason: 'csdq_sdq_reason', score: 'csdq_sdq_score' },
  },
  tell: (row, child) =>
    onDay(row, 'on', 'strengths-and-difficulties-questionnaires', {
      ...{ child, score: (row.cells.score ?? '').replace(/\.0+$/, ''), reason: bare(row.cells.reason) },
    }),
})

export const HEALTH = [health, immunisations, substances, convictions, questionnaires]
