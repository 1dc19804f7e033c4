import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from '../support/journey'
import { going, heading, visit, words } from '../support/pages'

const HERE = 'document.activeElement'

/** What has the focus, as somebody who listens to the page would hear it: its name, or its words. */
const focused = (page: Page) =>
  page.evaluate<string>(`(() => {
    const e = ${HERE}
    return [e.getAttribute('aria-label'), ...[...(e.labels ?? [])].map((l) => l.innerText), e.innerText].filter(Boolean).join(' ').trim()
  })()`)

/** Presses Tab until the focus is where it should be: nothing is reached in another way. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let stops = 0; stops < 200; stops++) {
    const now = await focused(page)
    if (stops > 0 && (typeof name === 'string' ? now === name : name.test(now))) return
    passed.push(now.slice(0, 40))
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}; it passed ${[...new Set(passed)].join(' | ')}`)
}

/** The focus is in sight and looks otherwise than without it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const box = await page.evaluate<{ x: number; y: number; width: number; height: number }>(`(() => {
    const { x, y, width, height } = ${HERE}.getBoundingClientRect()
    return { x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: Math.min(width + 12, innerWidth - x), height: Math.min(height + 12, innerHeight - y) }
  })()`)
  expect(Math.min(box.width, box.height)).toBeGreaterThan(12)
  const look = () => page.screenshot({ clip: box, animations: 'disabled' })
  const lit = await look()
  await page.evaluate(`window.was = ${HERE}; window.was.blur()`)
  const unlit = await look()
  await page.evaluate('window.was.focus({ focusVisible: true })')
  expect([await focused(page), lit.equals(unlit)]).toEqual([await focused(page), false])
}

/** Tabs to it, sees that it has the focus, and presses a key that leads on. */
async function pressAt(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await expectVisibleFocus(page)
  await going(page, () => page.keyboard.press(key))
}

/** A household of hers, whichever the day of the service gives her, with a letter in the middle left out as somebody types it. */
async function oneOfHers(page: Page): Promise<{ name: string; misspelt: string }> {
  await visit(page, '/register')
  const names = await page.locator('main a[href^="/households/"]').allInnerTexts()
  const name = names.map((each) => /^(\w+) household/.exec(each)?.[1] ?? '').find((each) => each.length > 8)
  if (!name) throw new Error(`no long name among ${names.join()}`)
  return { name: `${name} household`, misspelt: `${name.slice(0, 4)}${name.slice(5)}` }
}

journey('S055: without a mouse, from signing in to a support visit recorded', async ({ open, signIn, step }) => {
  const { name, misspelt } = await oneOfHers(await signIn('supervising social worker'))
  const page = await open()
  await step('The first key shows the way past the header, and it leads there', async () => {
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the main part of this page')
    await expectVisibleFocus(page)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate<boolean>(`document.querySelector('main').contains(${HERE})`)).toBe(true)
  })
  await step('She signs in', async () => {
    await pressAt(page, 'Nadia Brereton', 'Space')
    expect(await heading(page)).toMatch(/^Today/)
  })
  await step('She finds a household by its name, misspelt', async () => {
    await tabTo(page, /^Find a household/)
    await expectVisibleFocus(page)
    await page.keyboard.type(misspelt)
    await going(page, () => page.keyboard.press('Enter'))
    expect(await heading(page)).toMatch(/\d+ found/)
    await pressAt(page, name)
    expect(await heading(page)).toBe(name)
  })
  await step('She opens the form and answers it', async () => {
    await pressAt(page, 'Record a support visit')
    expect(await heading(page)).toBe('Record a support visit')
    await tabTo(page, /^Today, /)
    await expectVisibleFocus(page)
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toMatch(/^Yesterday, /)
    await tabTo(page, 'What you saw and heard')
    await expectVisibleFocus(page)
    await page.keyboard.type('They are glad of the new bed.')
  })
  await step('It is recorded', async () => {
    await pressAt(page, 'Record this visit')
    expect(await heading(page)).toBe('Visit recorded')
    await pressAt(page, `Back to ${name}`)
    expect(await words(page.locator('.los-feed li').first())).toContain('They are glad of the new bed.')
  })
})
