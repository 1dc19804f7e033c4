import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PublishedApp, publishedApp, wordsOf } from '../../../test/support/published-app'

let served: PublishedApp
beforeAll(async () => {
  served = await publishedApp()
})
afterAll(() => served.close())

const ONE = '/settings/targets/M002'
const words = async (...asked: Parameters<PublishedApp['get']>) => wordsOf(await served.get(...asked))
/** Today is 31 May 2022. */
const today = { target: '80', amber: '70', from: '2022-05-31' }
const april = { from: 'other', 'from-day': '1', 'from-month': '4', 'from-year': '2022' }
const later = { from: 'other', 'from-day': '1', 'from-month': '4', 'from-year': '2023' }
const journalled = async () =>
  (await served.opened.db.selectFrom('journal').select('details').where('did', '=', 'set a target').execute()).map(
    ({ details }) => details,
  )

describe('targets', () => {
  test('are set, replaced on their own day and agreed for later; each is journalled with what held before', async () => {
    expect(await words('manager', '/settings/targets')).toMatch(/Unannounced visits None Change/)
    await served.post('manager', ONE, { ...today, ...april }, 303)
    await served.post('manager', ONE, { ...today, target: '90' }, 303)
    await served.post('manager', ONE, { ...today, target: '85', amber: '75' }, 303)
    await served.post('manager', ONE, { ...today, ...later, target: '95', amber: '90' }, 303)
    const figure = 'M002'
    expect(await journalled()).toEqual([
      { figure, from: '2022-04-01', was: 'none', target: '80%, amber 70%' },
      { figure, from: '2022-05-31', was: '80%, amber 70%', target: '90%, amber 70%' },
      { figure, from: '2022-05-31', was: '90%, amber 70%', target: '85%, amber 75%' },
      { figure, from: '2023-04-01', was: '85%, amber 75%', target: '95%, amber 90%' },
    ])
  })

  test('S157: changing one leaves the ratings of the days before it', async () => {
    expect(await words('manager', '/figures/M002?at=2022-05-30')).toContain('Green from 80%, amber from 70%')
    expect(await words('manager', '/figures/M002')).toContain('Green from 85%, amber from 75%')
    const refused = await served.post('manager', ONE, { ...today, ...april, target: '75' }, 422)
    expect(wordsOf(refused)).toMatch(/There is a problem The target has been 80% since 1 April 2022/)
    expect(refused).toContain('href="#from-other-day"')
    expect(refused).toMatch(/name="target"[^>]* value="75"/)
    expect(await journalled()).toHaveLength(4)
  })

  test('are listed: in force, agreed for later, before; and all that was ever set, with who and when', async () => {
    const list = await words('manager', '/settings/targets?set=M002')
    expect(list).toContain('The target of Unannounced visits is set.')
    expect(list).toContain(
      'Unannounced visits Green from 85%, amber from 75% 31 May 2022 to 31 March 2023 Green from 95%, amber from 90% from 1 April 2023 Green from 80%, amber from 70% 1 April 2022 to 30 May 2022 Change',
    )
    const one = await words('manager', ONE)
    expect(one).toMatch(
      /1 April 2023 95% 90% Visitor \d+ 31 May 2022 at 13:00 31 May 2022 85% 75% Visitor \d+ .* 31 May 2022 90% 70% .* 1 April 2022 80% 70%/,
    )
  })

  test('the same again writes nothing', async () => {
    await served.post('manager', ONE, { ...today, target: '85', amber: '75' }, 303)
    expect(await journalled()).toHaveLength(4)
  })

  test('are read by whoever sees figures and set by whoever may; a count has none', async () => {
    expect(await words('councillor', '/settings/targets')).not.toContain('Change')
    await served.post('councillor', ONE, today, 403)
    await served.post('team', ONE, today, 403)
    await served.get('manager', '/settings/targets/M010', 404)
    await served.post('manager', '/settings/targets/M010', today, 404)
    expect(await words('manager', '/settings/targets')).not.toContain('Households on the register')
  })
})
