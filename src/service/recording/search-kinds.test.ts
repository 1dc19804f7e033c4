import { describe, expect, test } from 'vitest'
import { serviceVocabulary } from '../index'
import { continues } from './continues'
import { PLAIN_WORDS } from './plain-words'
import { searchKinds } from './search-kinds'

const { kinds } = serviceVocabulary
const find = (asked: string) => searchKinds(kinds, asked, () => 0).map(({ name }) => name)

describe('what somebody says finds the form they mean', () => {
  test.each([
    ['child went missing', 'missing episode'],
    ['he ran away', 'missing episode'],
    ['missng', 'missing episode'],
    ['absconded', 'missing episode'],
    ['return home interview', 'return interview'],
    ['dentist', 'dental check'],
    ['jabs', 'immunisation status'],
    ['SDQ', 'strengths and difficulties questionnaire'],
    ['IHA', 'health assessment'],
    ['PEP', 'personal education plan'],
    ['LAC review', 'looked after review'],
    ['care order', 'legal status'],
    ['moved in', 'placement'],
    ['broke down', 'placement ending'],
    ['carer accused', 'allegation'],
    ['grievance', 'complaint'],
    ['complaint', 'complaint'],
    ['hospital', 'notifiable event'],
    ['A&E', 'unscheduled attendance'],
    ['casualty', 'unscheduled attendance'],
    ['EHCP', 'education health and care plan'],
    ['risk register', 'strategic risk'],
    ['DBS', 'statutory check'],
    ['fire alarm', 'health and safety check'],
    ['fostering panel', 'panel case'],
    ['statement of purpose', 'service document'],
    ['reg 35', 'quality of care review'],
    ['off sick', 'staff absence'],
    ['first aid course', 'training attendance'],
    ['unannounced visit', 'supervising visit'],
    ['phoned the carers', 'keep in touch call'],
    ['sleepovers', 'delegated authority'],
    ['wants to foster', 'enquiry'],
    ['county lines', 'exploitation concern'],
    ['held back', 'restraint'],
    ['thank you', 'compliment'],
    ['adm', 'agency decision'],
  ])('“%s” finds %s among the first three', (asked, name) => {
    expect(find(asked).slice(0, 3)).toContain(name)
  })

  test.each(['', '   ', 'the of and', 'zzxqy'])('“%s” finds nothing', (asked) => {
    expect(find(asked)).toEqual([])
  })

  test('every plain word leads to something', () => {
    const lost = PLAIN_WORDS.flatMap(([said]) => said.split('|')).filter((each) => find(each).length === 0)
    expect(lost).toEqual([])
  })
})

describe('what goes on from something on record', () => {
  const goesOn = (name: string) => {
    const kind = serviceVocabulary.byName.get(name)
    return kind && continues(serviceVocabulary, kind)
  }
  test.each([
    'missing episode',
    'complaint',
    'placement',
    'statutory check',
    'employment',
    'service document',
    'excusal',
  ])('%s begins a thought', (name) => expect(goesOn(name)).toBe(false))
  test.each(['return interview', 'complaint step', 'placement ending', 'notification', 'board attendance'])(
    '%s goes on from another',
    (name) => expect(goesOn(name)).toBe(true),
  )
})
