import { expect } from 'vitest'
import { looksOf } from '../support/axe'
import type { Files } from '../support/files'
import { journey } from '../support/journey'
import { ORIGIN, ownService } from '../support/own-service'
import { choose, follow, heading, press, visit, words } from '../support/pages'

const MAY = new Date('2026-05-04T15:00:00Z')
const files: Files = {
  workers: [{ ref: 'W-1', name: 'Nadia Brereton', team: 'North' }],
  services: [{ ref: 'S-1', name: 'Fostering', on: '2021-01-04' }],
  households: [{ ref: 'H-1', name: 'Ashdown', cohort: 'mainstream' }],
  approvals: [{ household: 'H-1', on: '2024-01-10', places: '2' }],
  allocations: [{ household: 'H-1', worker: 'W-1', team: 'North', on: '2024-01-10' }],
  children: [{ ref: 'C-1', name: 'Robin Vale', born: '2018-05-01' }],
  'care-starts': [{ child: 'C-1', on: '2025-05-01' }],
  placements: [{ ref: 'P-1', child: 'C-1', household: 'H-1', on: '2025-05-01' }],
  'feedback-forms': [
    {
      ...{ ref: 'FF-1', service: 'S-1', on: '2026-01-05', title: 'How is it going?' },
      ...{ asks: 'child or young person', of: 'a child', few_words: 'yes' },
    },
  ],
  'feedback-questions': [
    {
      ...{ ref: 'FQ-1', feedback_form: 'FF-1', on: '2026-01-05', place: '1' },
      ...{ asks: 'How is it where you live?', answers: 'faces', picture: 'home' },
    },
    {
      ...{ ref: 'FQ-2', feedback_form: 'FF-1', on: '2026-01-05', place: '2' },
      ...{ asks: 'What would you change?', answers: 'words', picture: 'star' },
    },
  ],
}

journey('S101, S102, S106: a child answers on a phone, and sees what was done', async ({ open, step }) => {
  const { address, accountOf, sessionOf, stop } = await ownService(files, MAY)
  try {
    const account = await accountOf('supervising social worker', 'nadia@harrowmere.invalid', { worker: 'W-1' })
    const manager = await accountOf('registered manager', 'manager@harrowmere.invalid')
    const worker = await open({ at: address, session: await sessionOf(account), width: 375 })

    const path = await step(
      'Their social worker asks: the form, the child, and the cohort taken from the register',
      async () => {
        await visit(worker, '/children/C-1')
        await follow(worker, 'Ask for a view')
        expect(await worker.getByRole('radio', { name: 'Mainstream' }).isChecked()).toBe(true)
        await choose(worker, 'Which form?', 'How is it going?')
        await press(worker, 'Make it')
        expect(await heading(worker)).toBe('Link made')
        expect(await looksOf(worker, 'the page with the link')).toEqual([])
        expect(await worker.getByRole('img', { name: 'QR code of link 1' }).count()).toBe(1)
        const [link = ''] = new RegExp(`${ORIGIN}/say/[\\w-]+`).exec(await words(worker)) ?? []
        expect(link).not.toMatch(/C-1|Robin/)
        return link.slice(ORIGIN.length)
      },
    )

    const child = await open({ at: address, width: 320, javaScript: false })
    // The same pages with a script, for axe is one.
    const seen = await open({ at: address, width: 320 })
    await step('The child answers with a face and a few words, without signing in to anything', async () => {
      await visit(child, path)
      expect(await heading(child)).toBe('How is it going?')
      expect(await words(child)).not.toContain('Robin')
      await visit(seen, path)
      expect(await looksOf(seen, 'the form of a child')).toEqual([])
      await press(child, 'Send')
      expect(await words(child)).toMatch(/^Nothing is filled in yet Answer one question, any one/)
      expect(await words(child)).toContain('Childline: 0800 1111')
      await child.locator('.los-face', { hasText: 'Good' }).first().locator('svg').click()
      expect(await child.getByRole('radio', { name: 'Good', exact: true }).isChecked()).toBe(true)
      await child.getByLabel('What would you change?').fill('More time with my sister')
      await press(child, 'Send')
      expect(await heading(child)).toBe('Thank you')
      await visit(seen, path)
      expect(await looksOf(seen, 'the thanks')).toEqual([])
    })

    await step('The worker reads it with the child’s record', async () => {
      await visit(worker, '/children/C-1')
      expect(await words(worker)).toContain('Feedback, child or young person, mainstream, private link')
      await visit(worker, '/quality/feedback')
      await follow(worker, /^4 May 2026/)
      expect(await words(worker)).toContain('More time with my sister')
    })

    const senior = await open({ at: address, session: await sessionOf(manager) })
    await step('The manager sees that others said so too, and answers it', async () => {
      await visit(senior, '/quality/themes')
      await press(senior, 'Record a theme')
      await senior.getByLabel('What it is, in a few words').fill('Let us see our brothers and sisters more')
      await choose(senior, 'Who raised it', 'Children and young people')
      await choose(senior, 'When was it raised?', /^Today/)
      await press(senior, 'Record this theme')
      expect(await heading(senior)).toBe('Theme recorded')
      await visit(senior, '/quality/themes')
      expect(await words(senior)).toContain('1 of 1 has no answer yet')
      await follow(senior, /^Answer/)
      await choose(senior, 'The answer', 'Done')
      await senior.getByLabel('We did').fill('Every plan now says when brothers and sisters meet.')
      await choose(senior, 'When was it answered?', /^Today/)
      await press(senior, 'Record this answer')
      expect(await heading(senior)).toBe('Answer recorded')
      await visit(senior, '/quality/themes')
      expect(await words(senior)).toMatch(/Done.*We did: Every plan now says/)
      expect(await looksOf(senior, 'the themes')).toEqual([])
    })

    await step('The child opens the link again and sees what was done, and nothing of anybody', async () => {
      await visit(child, path)
      const said = await words(child)
      expect(said).toMatch(/Children said: Let us see our brothers and sisters more We did: Every plan now says when/)
      expect(said).not.toContain('More time with my sister')
    })
  } finally {
    await stop()
  }
})
