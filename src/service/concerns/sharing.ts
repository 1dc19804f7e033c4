/** What a group of partners may be let see of a child at risk of exploitation: each only once it is agreed. */
export const SHARED = {
  first_name: { asks: 'the first name', head: 'First name' },
  age: { asks: 'the age', head: 'Age' },
  level: { asks: 'how great the concern is', head: 'Concern' },
  exploitation: { asks: 'which kind of exploitation it is', head: 'Kind' },
  since: { asks: 'since when there has been a concern', head: 'Since' },
  risk: { asks: 'what the last screening found', head: 'Screening' },
  missing: { asks: 'how often the child was missing in 90 days', head: 'Missing in 90 days' },
  area: { asks: 'whether the child lives in our area', head: 'Lives' },
  team: { asks: 'the team of the social worker', head: 'Team' },
} as const satisfies Record<string, { asks: string; head: string }>

export type SharedField = keyof typeof SHARED
export const SHARED_FIELDS = Object.keys(SHARED) as SharedField[]
