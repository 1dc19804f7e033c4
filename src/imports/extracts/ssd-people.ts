import { bare, dayIn, sexIn, yesNo } from './cells'
import { named, table } from './ssd-table'
import { type ExtractTable, onDay } from './table'

const person = table({
  name: 'ssd_person',
  id: 'child',
  columns: {
    ...{ child: 'pers_person_id', forename: 'pers_forename', surname: 'pers_surname', sex: 'pers_sex' },
    ...{ ethnicity: 'pers_ethnicity', born: 'pers_dob', upn: 'pers_upn', mother: 'pers_is_mother' },
  },
  tell: ({ cells: { forename = '', surname = '', ...cells } }, child) => [
    {
      file: 'children',
      cells: {
        ...{ ref: child, name: `${forename} ${surname}`.trim(), sex: sexIn(cells.sex), born: dayIn(cells.born) },
        ...{ ethnicity: bare(cells.ethnicity), upn: cells.upn ?? '', mother: yesNo(cells.mother) },
      },
    },
  ],
})

const professionals = table({
  name: 'ssd_professionals',
  must: ['id'],
  columns: { id: 'prof_professional_id', name: 'prof_professional_name' },
  tell: ({ cells: { id = '', name = id } }) => [{ file: 'workers', cells: { ref: id, name } }],
})

const involvements: ExtractTable = {
  name: 'ssd_involvements',
  columns: named({
    ...{ id: 'invo_involvements_id', child: 'invo_person_id', worker: 'invo_professional_id' },
    ...{ team: 'invo_professional_team', from: 'invo_involvement_start_date', why: 'invo_worker_change_reason' },
  }),
  // Where a system leaves out whose it is, nothing of it can be recorded.
  must: ['id', 'child', 'from'],
  key: ['id'],
  tell: ({ rows }) => {
    const teams = new Map(rows('ssd_department').map(({ cells }) => [cells.id, cells.name]))
    return (row) => {
      const { child = '', worker = '', team = '', why } = row.cells
      return onDay(row, 'from', 'social-worker-allocations', {
        ...{ child, worker, team: teams.get(team) ?? team, reason: bare(why) },
      })
    }
  },
}

const departments = table({
  name: 'ssd_department',
  must: ['id'],
  columns: { id: 'dept_team_id', name: 'dept_team_name' },
  tell: () => [],
})

export const PEOPLE = [person, professionals, departments, involvements]
