import { expect } from 'vitest'
import { looksOf } from '../support/axe'
import { journey } from '../support/journey'
import { follow, heading, press, visit, words } from '../support/pages'

const EMAIL = 'thea.ravenscar@harrowmere.invalid'
const OWN = 'a lamp beside the long stairs'

journey(
  'S280: a colleague is given an account, and must choose a password of their own',
  async ({ open, signIn, step }) => {
    const administrator = await signIn('administrator')
    const password = await step('The administrator adds the account and is shown a password once', async () => {
      await visit(administrator, '/settings/accounts/new')
      await administrator.getByLabel('Email address').fill(EMAIL)
      await administrator.getByLabel('Full name').fill('Thea Ravenscar')
      await administrator.getByLabel('Role', { exact: true }).selectOption('QA lead')
      await press(administrator, 'Add the account')
      expect(await heading(administrator)).toBe('A password for Thea Ravenscar')
      return administrator.locator('b.los-code').innerText()
    })
    const page = await open()
    const enter = async (typed: string) => {
      await page.getByLabel('Email address').fill(EMAIL)
      await page.getByLabel('Password').fill(typed)
      await press(page, 'Sign in')
    }
    await step('A wrong password is refused in words that do not say which was wrong', async () => {
      await enter('not the password')
      expect(await heading(page)).toBe('Sign in')
      expect(await words(page)).toContain('There is a problem')
    })
    await step('With the right one there is one page, where another is chosen', async () => {
      await enter(password)
      expect(new URL(page.url()).pathname).toBe('/settings/password')
      await page.goto('/register')
      expect(new URL(page.url()).pathname).toBe('/settings/password')
      expect(await looksOf(page, 'own password')).toEqual([])
    })
    await step('After that the whole service is there to read', async () => {
      await page.getByLabel('Your present password').fill(password)
      await page.getByLabel('Your new password', { exact: true }).fill(OWN)
      await page.getByLabel('Your new password again').fill(OWN)
      await press(page, 'Change it')
      await follow(page, 'People')
      expect(await heading(page)).toBe('Register of foster homes')
    })
    await step('The journal knows of the account and of the change, and of no password', async () => {
      await visit(administrator, '/journal')
      const text = await words(administrator.locator('tbody'))
      expect(text).toMatch(/Thea Ravenscar changed their password/)
      expect(text).toMatch(/Ffion Maddocks-Grey [a-z ]*account/)
      for (const secret of [password, OWN]) expect(text).not.toContain(secret)
    })
  },
)
