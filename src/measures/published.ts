const EDUCATION = 'Department for Education, children looked after in England'
const OFSTED = 'Ofsted, fostering in England'

/** What figures of others count that come with the product, and whether that is another basis than ours. */
type Published = {
  readonly counts: string
  readonly bracketed: boolean
  readonly source: string
  /** The measure under whose number the lines are kept, where they stand beside two of ours. */
  readonly kept?: string
  /** Of numbers: what the total of England is, of which the mean is taken. */
  readonly total?: string
}

const same = (counts: string): Published => ({ counts, bracketed: false, source: EDUCATION })
const other = (counts: string): Published => ({ ...same(counts), bracketed: true })

/** Said where it is so of many authorities: a mean of the rest is higher than one of all. */
const FEW = ', not published where they are few'

export const PUBLISHED: Readonly<Record<string, Published>> = {
  // A mean of authorities, as the board’s paper prints it: a number alone cannot be held against a country’s.
  M106: {
    ...other('Children looked after on 31 March, the mean number of an authority: authorities are of all sizes'),
    total: 'a total rounded to tens',
  },
  M107: other(
    `Of children looked after on 31 March, those alone and seeking asylum, as a share${FEW}; ours is a number`,
  ),
  M109: same('Children looked after on 31 March who were placed outside their authority'),
  M110: other(
    'Of all children looked after on 31 March, those placed outside their authority and over 20 miles from home; ours is of those of whom both postcodes are known, without those alone and seeking asylum',
  ),
  M111: same('Children looked after on 31 March with three or more placements during the year'),
  M112: other('Children looked after on 31 March in any foster home; ours leaves out relatives and friends'),
  M114: same(`Children looked after on 31 March who were placed for adoption${FEW}`),
  M115: same(`Children looked after on 31 March who were placed with parents${FEW}`),
  M117: other(
    'Children looked after on 31 March in secure units, children’s homes and semi-independent living; ours leaves out secure and semi-independent, and counts residential schools, family centres, care homes and hospitals too',
  ),
  M119: other(
    'Children looked after on 31 March in other placements, as a share; ours is a number, and counts custody, lodgings of an employer and what is not known too',
  ),
  M121: {
    ...other(
      'Children looked after for a year on 31 March who had their annual health assessment; ours is of all who were due one',
    ),
    kept: 'M187',
  },
  M129: {
    ...other(
      'Foster homes approved by councils on 31 March, the mean number of an authority, of numbers rounded to fives: authorities are of all sizes',
    ),
    ...{ source: OFSTED, total: 'the nine regions added up; three boroughs of London count as one' },
  },
  M133: other('Care leavers of 19 to 21 in touch around their birthday; ours is of all ages, within eight weeks'),
  M134: other('Care leavers of 19 to 21 in suitable accommodation around their birthday; ours is of all ages'),
  M135: other(
    'Care leavers of 19 to 21 in education, employment or training around their birthday; ours is of all ages',
  ),
  M187: same('Children looked after for a year on 31 March who had their annual health assessment'),
  M190: same('Children looked after for a year on 31 March whose immunisations were up to date'),
  M191: same('Children looked after for a year on 31 March whose teeth were checked by a dentist'),
  M192: other('Children of 5 to 16 looked after for a year on 31 March with a score; ours is from 4'),
  M204: { ...same('Children looked after on 31 March who were placed outside their authority'), kept: 'M109' },
  M205: { ...same('Children looked after on 31 March in any foster home'), kept: 'M112' },
}
