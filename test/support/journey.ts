import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { Role } from '../../src/access'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
/** Other work may share the machine: nothing here measures time. */
const PATIENCE = 120_000

export type Window = {
  readonly width?: number
  readonly javaScript?: boolean
  /** A service of the journey's own, and a session of it: the served one unless said. */
  readonly at?: string
  readonly session?: string
}

export type Journey = {
  /** A window of somebody's own, at the sign-in page or signed in as whoever has a role in the fictional service. */
  readonly open: (window?: Window) => Promise<Page>
  readonly signIn: (role: Role, window?: Window) => Promise<Page>
  /** One step in words: what fails says at which step. */
  readonly step: <T>(words: string, act: () => Promise<T>) => Promise<T>
}

/** One scenario in a real browser on the served product. It fails too when a page asks anybody else for anything. */
export function journey(title: string, walk: (journey: Journey) => Promise<void>, timeout = 600_000): void {
  test(title, { timeout }, async () => {
    const executablePath = process.env.LOS_BROWSER || '/usr/bin/chromium'
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS, timeout: PATIENCE })
    const faults: string[] = []
    const open = (window: Window = {}) => openWindow(browser, window, faults)
    try {
      await walk({ open, signIn: async (role, window) => signInAs(await open(window), role), step })
      expect(faults).toEqual([])
    } finally {
      await browser.close()
    }
  })
}

async function openWindow(
  browser: Browser,
  { width = 1280, javaScript = true, at, session }: Window,
  faults: string[],
): Promise<Page> {
  const address = at ?? inject('address')
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
  })
  context.setDefaultTimeout(PATIENCE)
  if (session) await context.addCookies([{ name: 'los-session', value: session, url: address }])
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${address}/`) && !url.startsWith('data:')) faults.push(`somebody else was asked: ${url}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()}: ${response.url()}`)
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  await page.goto('/')
  return page
}

async function signInAs(page: Page, role: Role): Promise<Page> {
  const persona = page.getByRole('listitem').filter({ hasText: role })
  await Promise.all([page.waitForURL((url) => url.pathname !== '/sign-in'), persona.getByRole('button').click()])
  return page
}

async function step<T>(words: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Error) error.message = `${words}: ${error.message}`
    throw error
  }
}
