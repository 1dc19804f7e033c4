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

type Body = (typeof BODIES)[number]
type Event = (typeof SCHEDULE_7)[number]

/** Who must be told of each event, in the order of the columns of Schedule 7. The law file of regulation 36 says the same, and a test holds one to the other. */
export const TOLD_OF: Readonly<Record<Event, readonly Body[]>> = {
  'death of a child': [
    'Ofsted',
    'responsible authority',
    'Secretary of State',
    'area authority',
    'health commissioner',
  ],
  'information given to DBS': ['Ofsted', 'responsible authority'],
  'serious illness or accident': ['Ofsted', 'responsible authority'],
  'infectious outbreak': ['Ofsted', 'responsible authority', 'health commissioner'],
  'serious offence alleged': ['responsible authority', 'police'],
  'sexual exploitation': ['Ofsted', 'responsible authority', 'area authority', 'police'],
  'police called': ['Ofsted', 'responsible authority'],
  'child missing': ['responsible authority'],
  'serious complaint': ['Ofsted', 'responsible authority'],
  'child protection enquiry': ['Ofsted', 'responsible authority', 'area authority'],
}

/** Regulation 36 asks it of the registered person; nobody else’s telling is a duty. */
export const TOLD_BY = 'the registered person'
/** The rules whose duty about an event says by when it must have been told. */
export const TOLD_WITHIN = 'sch7-24h'
