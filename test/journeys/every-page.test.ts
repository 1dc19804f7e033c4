import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Kind } from '../../src/happenings'
import { MEASURES } from '../../src/measures'
import { allRoutes } from '../../src/routes'
import { DECLARED } from '../../src/service/publishing/declared'
import { slugOf } from '../../src/service/recording/wording'
import { REPORTS } from '../../src/service/reports/reports'
import { whoMay } from '../house/may'
import { looksOf } from '../support/axe'
import { house } from '../support/house'
import { journey } from '../support/journey'
import { going, press, visit } from '../support/pages'

/** Before it is compressed. */
const HEAVIEST = 100_000
const FILE = /\.(csv|xlsx|ods|zip|pdf|docx|html)$|^\/imports\/templates\/|^\/calendars\//

/** A rule's page is drawn from its form: one rule of each. */
const oneOfEachForm = [...new Map([...house.law.rules.values()].map(({ form, id }) => [form, id])).values()]

/** A figure’s page is drawn from what it is of, and how it is printed: one of each make. */
const oneOfEachFigure = [
  ...new Map(MEASURES.map(({ id, form, unit, rows, area }) => [[form.is, unit, rows, area].join(), id])).values(),
]

/** A form is drawn from its roles and facts: one kind of each make. */
const makeOf = (kind: Kind): string =>
  [
    kind.on,
    kind.subject ? 'subject' : '',
    ...new Set(Object.values(kind.about).map(({ kinds, optional }) => `${kinds.length > 1} ${optional}`)),
    ...new Set(
      Object.values(kind.facts).map(
        ({ type, choices, codes }) => `${type} ${(choices?.length ?? 0) > 7} ${Boolean(codes)}`,
      ),
    ),
  ].join()
const oneOfEachMake = [...new Map(house.words.kinds.map((kind) => [makeOf(kind), kind])).values()]

/** The first address on a page that begins like this. */
async function hrefOn(page: Page, path: string, begins: string): Promise<string> {
  await visit(page, path)
  return (await page.locator(`main a[href^="${begins}"]`).first().getAttribute('href')) ?? ''
}

/** Addresses of the fictional service for every route with a name in its path. */
async function samples(page: Page): Promise<Record<string, readonly string[]>> {
  const household = await hrefOn(page, '/register', '/households/')
  const child = await hrefOn(page, '/children', '/children/')
  const why = await hrefOn(page, '/', '/duties/')
  const happening = await hrefOn(page, household, '/happenings/')
  await visit(page, '/record/notification')
  const events = page.locator('main [name="notifiable_event"]').locator('css=option:not([value=""])')
  const record = `/records/notifiable-event/${await events.first().getAttribute('value')}`
  const audit = await hrefOn(page, '/quality/audits', '/quality/audits/AU')
  const round = await hrefOn(page, audit, '/quality/audits/rounds/')
  const observed = await hrefOn(page, '/quality/audits/observations', '/quality/audits/observations/')
  const about = `?household=${household.split('/').at(-1)}`
  return {
    '/': ['/', '/?whose=team:North', '/?stake=local'],
    '/register': ['/register', '/register?at=2025-06-30&known=2025-07-10', '/register?cohort=unset'],
    '/training': ['/training', '/training?who=worker', '/training?at=2025-06-30&known=2025-07-10'],
    '/training/guidance': ['/training/guidance', '/training/guidance?who=carer&document=guidance+on+events&has=no'],
    '/quality/schedule-6': ['/quality/schedule-6', '/quality/schedule-6?matter=complaint'],
    '/registers/:name': [
      'looked-after-children',
      'checks',
      'posts-a-year-ago',
      'constellations?at=2026-06-30&known=2026-07-10',
    ].map((name) => `/registers/${name}`),
    '/households/:ref': [household, `${household}?at=2025-06-30&known=2025-07-10`],
    '/children/:ref': [child, `${child}?at=2025-06-30`],
    '/records/:kind/:ref': [record, `${record}?at=2025-06-30`],
    '/record': ['/record', `/record${about}`],
    '/record/:kind': oneOfEachMake.map((kind) => `/record/${slugOf(kind)}${kind.about.household ? about : ''}`),
    '/recorded/:id': [happening.replace('happenings', 'recorded')],
    '/happenings/:id': [happening],
    '/happenings/:id/source': [`${happening}/source`],
    '/happenings/:id/correct': [`${happening}/correct`],
    '/happenings/:id/withdraw': [`${happening}/withdraw`],
    '/figures': ['/figures', '/figures?at=2025-06-30&known=2025-07-10', '/figures?at=2021-06-30'],
    '/figures/:id': [
      ...oneOfEachFigure.map((id) => `/figures/${id}`),
      '/figures/M002?by=worker',
      '/figures/M002?why=in+time',
      '/figures/M002?at=2025-06-30&known=2025-07-10',
    ],
    '/law/:id': oneOfEachForm.map((id) => `/law/${id}`),
    '/duties/:id/why': [why],
    '/quality/plans/:ref': [await hrefOn(page, '/quality', '/quality/plans/')],
    '/quality/audits/:ref': [audit],
    '/quality/audits/rounds/:ref': [round],
    '/quality/audits/observations/:ref': [observed],
    '/quality/audits/draw': [
      '/quality/audits/draw',
      '/quality/audits/draw?draw=yes&size=6&strata=team&months=0&seed=May',
    ],
    '/quality/feedback/forms/:ref': ['/quality/feedback/forms/FF-01', '/quality/feedback/forms/FF-03'],
    '/quality/feedback/ask': ['/quality/feedback/ask', `/quality/feedback/ask${about}`],
    '/quality/reports/:report': REPORTS.map(({ name }) => `/quality/reports/${name}`),
    '/board/reports/:report': DECLARED.map(({ name }) => `/board/reports/${name}`),
    // One page serves them all: the heaviest, and each that lists something of its own.
    '/board/reports/:report/draft': DECLARED.filter(
      ({ name, sections }) => ['kpi', 'board-dataset'].includes(name) || sections.some(({ lists }) => lists),
    ).map(({ name }) => `/board/reports/${name}/draft`),
    // The one that the fictional service published.
    '/board/reports/:report/:version': ['/board/reports/kpi/1', '/board/reports/kpi/1?twin=public'],
    '/quality/complaints/:ref': [await hrefOn(page, '/quality/complaints', '/quality/complaints/CO')],
    '/quality/events/:ref': [await hrefOn(page, '/quality/events', '/quality/events/E-')],
    '/quality/allegations/:ref': [await hrefOn(page, '/quality/allegations', '/quality/allegations/AL')],
    '/imports/:id': ['/imports/1'],
    '/imports/files/:file': ['/imports/files/approvals', '/imports/files/placements'],
    '/settings/targets': ['/settings/targets', '/settings/targets?set=M002'],
    '/settings/targets/:measure': ['/settings/targets/M002', '/settings/targets/M003'],
    '/settings/accounts/:account': ['/settings/accounts/1'],
    '/settings/standards': ['/settings/standards', '/settings/standards?profile=england-statutory'],
    '/settings/standards/change': [
      '/settings/standards/change?rule=fc-unannounced-12m',
      '/settings/standards/change?change=term&rule=fc-unannounced-12m',
      '/settings/standards/change?change=numbers&rule=fostering-limit-3',
      '/settings/standards/change?change=warning&rule=iha-20wd',
      '/settings/standards/change?change=profile&profile=worcestershire-2022&to=off',
      '/settings/standards/change?change=holiday&to=added',
      '/settings/standards/change?change=years',
      '/settings/standards/change?change=school+term&to=added',
    ],
    '/settings/standards/try': [
      '/settings/standards/try?change=term&rule=fc-supervision-formal-12w&n=10&n-unit=weeks&then=10&then-unit=weeks&from=2026-01-05',
    ],
  }
}

/** Looks at one page wide and narrow, and says everything that is wrong with it. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 })
  const answer = await page.goto(path)
  const faults: string[] = []
  if (answer?.status() !== 200) return [`${path} answered ${answer?.status()}`]
  const size = (await answer.body()).length
  if (size > HEAVIEST) faults.push(`${path} weighs ${size} bytes`)
  return [...faults, ...(await looksOf(page, path))]
}

/** For whoever is signed out; for accounts with a password, and for auditors of a case, whom nobody here is: journeys of their own go there. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  '/sign-in',
  '/settings/password',
  '/quality/audits/:ref/answer',
  '/say/:secret',
  '/returns/:id',
  '/quality/data/:check',
])
const walks = allRoutes(house).filter(({ method, path }) => method === 'GET' && !FILE.test(path))

journey(
  'Every page can be used by everybody: axe is clean wide and narrow, nothing scrolls sideways, nothing is heavy',
  async ({ open, signIn, step }) => {
    const faults: string[] = []
    const manager = await signIn('registered manager')
    const paths = await samples(manager)
    const administrator = await signIn('administrator')
    await step('Every address with a name in it has a sample', async () => {
      expect(
        walks
          .filter(({ path }) => path.includes(':') && !ELSEWHERE.has(path) && !paths[path]?.every(Boolean))
          .map(({ path }) => path),
      ).toEqual([])
    })
    for (const { path } of walks) {
      const who = whoMay[`GET ${path}`]?.includes('registered manager') ? manager : administrator
      if (ELSEWHERE.has(path)) continue
      for (const sample of paths[path] ?? [path]) faults.push(...(await faultsOf(who, sample)))
    }
    const worker = await signIn('supervising social worker')
    for (const path of ['/', '/register', '/figures/M002']) faults.push(...(await faultsOf(worker, path)))
    const councillor = await signIn('councillor')
    for (const path of ['/figures', '/figures/M002']) faults.push(...(await faultsOf(councillor, path)))
    faults.push(...(await faultsOf(await open(), '/sign-in')))

    await step('So are the pages that refuse', async () => {
      await visit(manager, '/no-such-page', 404)
      faults.push(...(await looksOf(manager, 'not found')))
      await visit(councillor, '/register', 403)
      faults.push(...(await looksOf(councillor, 'not for your role')))
      await visit(manager, '/record/household')
      await press(manager, 'Add a household')
      faults.push(...(await looksOf(manager, 'a form to put right')))
    })
    await step('And what a search found', async () => {
      await visit(manager, '/find')
      await manager.getByRole('searchbox', { name: 'Name or reference', exact: true }).fill('Smith')
      await going(manager, () => manager.keyboard.press('Enter'))
      faults.push(...(await looksOf(manager, 'what was found')))
    })
    expect(faults).toEqual([])
  },
  1_800_000,
)
