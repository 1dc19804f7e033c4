/** The ten rows of Schedule 7 to the 2011 Regulations, in its order: the events that others must be told of. */
export const SCHEDULE_7 = [
  'death of a child',
  'information given to DBS',
  'serious illness or accident',
  'infectious outbreak',
  'serious offence alleged',
  'sexual exploitation',
  'police called',
  'child missing',
  'serious complaint',
  'child protection enquiry',
] as const

/** The matters of Schedule 6, which the registered person keeps watch on: every one that the 2011 list or its 2002 twin names. */
export const SCHEDULE_6 = [
  'placement or care plan',
  'accident, injury or illness',
  'complaint',
  'allegation',
  'recruitment checks',
  'schedule 7 notification',
  'missing',
  'unauthorised absence',
  'restraint or discipline',
  'medication or first aid',
  'education provided',
  'assessment records',
  'panel records',
  'duty rosters',
  'staff appraisals',
  'staff meetings',
] as const

/** Bodies that the law wants told of something, as rules name them. */
export const BODIES = [
  'Ofsted',
  'responsible authority',
  'area authority',
  'Secretary of State',
  'police',
  'health commissioner',
  'national panel',
  'safeguarding partners',
  'fostering service',
  'parents',
] as const
