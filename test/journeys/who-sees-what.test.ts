import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from '../support/journey'
import { follow, heading, numbersIn, press, visit, words } from '../support/pages'

/** An address that is refused in words: who asked, what for, and whose it is. */
async function expectRefused(page: Page, path: string, role: string): Promise<void> {
  await visit(page, path, 403)
  expect([path, await heading(page)]).toEqual([path, 'This page is not for your role'])
  expect(await words(page)).toMatch(
    new RegExp(`You are signed in as [^,]+, ${role}\\. Your role does not let you [a-z ]+\\. These roles do: `),
  )
}

const refOf = (path: string) => path.split('/').at(-1) ?? ''

journey(
  'S151, S280: the same figure from councillor to worker, and each sees what is theirs',
  async ({ signIn, step }) => {
    const inspector = await signIn('inspector')
    const { home, child } = await step(
      'An inspector reads a household and a child, and is offered nothing to record',
      async () => {
        await follow(inspector, 'People')
        await follow(inspector, / household$/, inspector.locator('tbody tr').first())
        const home = new URL(inspector.url()).pathname
        expect(await words(inspector)).toContain('What is owed')
        expect(await inspector.getByRole('button', { name: /^(Record|Report)/ }).count()).toBe(0)
        expect(await inspector.getByRole('link', { name: 'Everything else' }).count()).toBe(0)
        await visit(inspector, '/children')
        await follow(inspector, /./, inspector.locator('tbody tr').first())
        return { home, child: new URL(inspector.url()).pathname }
      },
    )
    await step('What an inspector may not do is refused in words', async () => {
      for (const path of [
        '/record',
        `/record/supervising-visit?household=${refOf(home)}`,
        '/happenings/1/correct',
        '/imports',
        '/settings/accounts',
      ])
        await expectRefused(inspector, path, 'inspector')
    })
    await step('The reading itself is in the journal, by reference', async () => {
      await follow(inspector, 'Journal')
      const text = await words(inspector.locator('tbody'))
      expect(text).toMatch(new RegExp(`Rosemary Talfourd read a household ${refOf(home)}`))
      expect(text).toMatch(new RegExp(`Rosemary Talfourd read a child ${refOf(child)}`))
    })

    const councillor = await signIn('councillor')
    const shown = await step('A councillor opens the figure, with nobody in it', async () => {
      expect(await heading(councillor)).toBe('Fostering key figures')
      await follow(councillor, 'Unannounced visits')
      const said = await words(councillor)
      expect(said).toMatch(/\d+ of \d+ households had an unannounced visit/)
      expect(said).not.toContain('Who is in this figure 2')
      expect(
        await councillor.locator('a[href^="/households"], a[href^="/children"], a[href^="/happenings"]').count(),
      ).toBe(0)
      return /\d+ of \d+ households had/.exec(said)?.[0]
    })
    await step(
      'It cannot be opened further: a household, a child, a list, a search and the rows are refused in words',
      async () => {
        for (const path of [
          home,
          child,
          '/register',
          '/children',
          '/find',
          '/figures/M002/rows.csv',
          '/duties/1/why',
          '/happenings/1',
          '/journal',
        ])
          await expectRefused(councillor, path, 'councillor')
      },
    )
    await step('Nothing leads a councillor to a refusal', async () => {
      await visit(councillor, '/figures')
      const paths = await councillor.evaluate<string[]>(
        "[...new Set([...document.querySelectorAll('header a, header form')].map((e) => new URL(e.href ?? e.action).pathname))]",
      )
      for (const path of paths.filter((each) => each !== '/sign-out')) await visit(councillor, path)
    })

    const worker = await signIn('supervising social worker')
    await step('A worker reads the same figure, and of the rows her own', async () => {
      await visit(worker, '/figures/M002')
      const said = await words(worker)
      expect(/\d+ of \d+ households had/.exec(said)?.[0]).toBe(shown)
      const [own] = numbersIn(said, /Your (\d+) households/)
      expect(said).toContain(`Yours in this figure ${own}`)
      await visit(worker, '/register')
      expect(await words(worker)).toMatch(
        new RegExp(`^Register of foster homes .*${own} households of yours are on the register`),
      )
    })
    await step('A household that is not hers is not to be found, not even that it is there', async () => {
      const manager = await signIn('registered manager')
      await visit(manager, '/register?team=River')
      const others = await manager.locator('tbody th a').first().getAttribute('href')
      await visit(worker, others ?? '', 404)
      const said = (await words(worker)).replace(others ?? '', '')
      await visit(worker, '/households/H-9999', 404)
      expect(await words(worker)).toBe(said)
    })

    const administrator = await signIn('administrator')
    await step('An administrator keeps accounts and sees no case and no figure', async () => {
      expect(new URL(administrator.url()).pathname).toBe('/settings')
      for (const path of [home, child, '/register', '/children', '/find', '/figures', '/record', '/happenings/1'])
        await expectRefused(administrator, path, 'administrator')
      await visit(administrator, '/settings/accounts')
      expect(await words(administrator)).toContain('Everard Oxenham')
    })
    await step('Signed out, every page asks to sign in again', async () => {
      await press(administrator, 'Sign out')
      await visit(administrator, home)
      expect(await heading(administrator)).toBe('Sign in')
    })
  },
)
