import { codes } from '../../happenings'

/** How an episode of care ended. */
export const REASON_CEASED = codes({
  X1: 'episode ends and a new one begins the same day',
  E11: 'adopted, application unopposed',
  E12: 'adopted, consent dispensed with by the court',
  E2: 'died',
  E3: 'care taken over by another local authority in the United Kingdom',
  E4A: 'returned home to parents or relatives as planned, no order',
  E4B: 'returned home to parents or relatives, not planned, no order',
  E13: 'left to live with parents, relatives or others without parental responsibility',
  E41: 'residence or child arrangements order',
  E43: ['special guardianship order to former foster carers', { to: '2018-03-31' }],
  E44: ['special guardianship order to other carers', { to: '2018-03-31' }],
  E45: ['special guardianship order to former foster carers who are relatives or friends', { from: '2018-04-01' }],
  E46: ['special guardianship order to other former foster carers', { from: '2018-04-01' }],
  E47: ['special guardianship order to relatives or friends who were not the foster carers', { from: '2018-04-01' }],
  E48: ['special guardianship order to other carers who were not the foster carers', { from: '2018-04-01' }],
  E5: 'independent living with formal support',
  E6: 'independent living without formal support',
  E7: 'residential care for adults',
  E8: 'any other reason',
  E9: 'sentenced to custody',
  E14: 'accommodation on remand ended',
  E15: 'age assessed as 18 or over',
  E16: 'moved abroad',
  E17: 'aged 18 and stayed with current carers',
})

/** Why a placement was changed: said of the one that ended. */
export const REASON_PLACEMENT_CHANGED = codes({
  CARPL: 'the care plan',
  CLOSE: 'carer resigned or home closed',
  ALLEG: 'allegation under section 47',
  STAND: 'concern about standards of care',
  APPRR: 'approval removed',
  CREQB: 'carer asked, because of the child’s behaviour',
  CREQO: 'carer asked, for another reason',
  CHILD: 'the child asked',
  LAREQ: 'responsible or area authority asked',
  PLACE: 'only the status of the placement changed',
  CUSTOD: ['custody', { from: '2018-04-01' }],
  OTHER: 'another reason',
})

/** Why a child placed for adoption is so no more. */
export const ADOPTION_REVERSAL = codes({
  RD1: 'the child’s needs changed after the decision',
  RD2: 'the court made no placement order',
  RD3: 'no adopters could be found',
  RD4: 'another reason',
})
