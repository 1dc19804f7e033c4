/** Two homes in two teams, both overdue an unannounced visit; a child placed in one, with an excusal and a plan of before. */
export const twoHomes = {
  workers: [
    { ref: 'W-1', name: 'Worker of North', team: 'North' },
    { ref: 'W-2', name: 'Worker of South', team: 'South' },
  ],
  households: [
    { ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' },
    { ref: 'H-2', name: 'Whitlock', cohort: 'kinship' },
  ],
  approvals: [
    { household: 'H-1', on: '2024-02-29', places: '2' },
    { household: 'H-2', on: '2024-06-03', places: '1' },
  ],
  allocations: [
    { household: 'H-1', worker: 'W-1', team: 'North', on: '2024-02-29' },
    { household: 'H-2', worker: 'W-2', team: 'South', on: '2024-06-03' },
  ],
  'supervising-visits': [
    { household: 'H-1', worker: 'W-1', on: '2025-02-03', announced: 'no' },
    { household: 'H-1', worker: 'W-1', on: '2026-01-12', announced: 'yes' },
  ],
  children: [{ ref: 'C-1', name: 'Marta', born: '2021-05-04', sex: 'female' }],
  'care-starts': [{ child: 'C-1', on: '2025-12-19' }],
  placements: [{ ref: 'P-1', child: 'C-1', household: 'H-1', on: '2026-01-05', type: 'U6' }],
  'safer-caring-plans': [{ child: 'C-1', household: 'H-1', on: '2025-12-01' }],
  excusals: [
    {
      subject: 'C-1',
      rule: 'iha-20wd',
      on: '2026-01-02',
      reason: 'Assessed in October',
      agreed_by: 'A manager',
      until: '',
    },
  ],
  'health-assessments': [{ child: 'C-1', on: '2026-02-10', assessment: 'initial' }],
}
