import { expect } from 'vitest'
import { fromNumber, londonDay, longDate, toNumber } from '../../src/calendar'
import { journey } from '../support/journey'
import { choose, enterDay, follow, going, heading, press, visit, words } from '../support/pages'

journey(
  'S280: a wrong day is put right and both stay readable; what never happened is withdrawn',
  async ({ signIn, step }) => {
    const today = londonDay(new Date())
    const [wrong, right] = [fromNumber(toNumber(today) - 1), fromNumber(toNumber(today) - 5)]
    const worker = await signIn('supervising social worker', { width: 375, javaScript: false })
    await step('She records a supervision of yesterday', async () => {
      await visit(worker, '/register')
      await follow(worker, / household$/, worker.locator('tbody tr').last())
      await press(worker, 'Record a supervision')
      await choose(worker, 'When was the supervision?', /^Yesterday/)
      await press(worker, 'Record this supervision')
      expect(await heading(worker)).toBe('Supervision recorded')
    })
    await step('A correction without a reason is not taken, and nothing typed is lost', async () => {
      await follow(worker, 'Correct it')
      await enterDay(worker, 'When was the supervision?', right)
      await press(worker, 'Record the correction')
      expect(await words(worker)).toMatch(/^.*There is a problem.*Say why you are correcting it/)
      expect(await worker.getByLabel('Day', { exact: true }).inputValue()).toBe(String(Number(right.slice(8))))
    })
    await step('With its reason it is, and both are readable', async () => {
      await worker.getByLabel('Why are you correcting it?').fill('It was the week before')
      await press(worker, 'Record the correction')
      expect(await heading(worker)).toBe('Correction recorded')
      await follow(worker, 'Read what you recorded')
      const said = await words(worker)
      expect(said).toMatch(
        new RegExp(`Why: It was the week before.*before, ${longDate(wrong)} ?; after, ${longDate(right)}`),
      )
      expect(said).toContain('Nadia Brereton')
      await follow(worker, /^First written/)
      expect(await words(worker)).toContain('This was corrected, and no longer counts')
      expect(await words(worker)).toContain(longDate(wrong))
    })
    await step('The household page shows the new day, and the old one struck through', async () => {
      await follow(worker, / household$/)
      const item = worker.locator('.los-feed li').filter({ hasText: 'It was the week before' }).first()
      expect(await item.locator('del').innerText()).toBe(longDate(wrong))
      expect(await words(item)).toContain(`corrected to ${longDate(right)} Formal supervision`)
    })

    const said = 'Written on the wrong page, by mistake'
    await step('A visit that never was is withdrawn, says so, and leaves the page of the household', async () => {
      await press(worker, 'Record a support visit')
      await worker.getByLabel('What you saw and heard').fill(said)
      await press(worker, 'Record this visit')
      await follow(worker, 'Read what you recorded')
      await press(worker, 'Withdraw it')
      await worker.getByLabel('Why are you withdrawing it?').fill('Another household')
      await press(worker, 'Withdraw it')
      expect(await words(worker)).toMatch(
        /This record is withdrawn.*Nadia Brereton: Another household.*It stays readable, and counts for nothing/,
      )
      expect(await words(worker)).toContain(said)
      const withdrawn = worker.url()
      await follow(worker, / household$/)
      expect(await words(worker)).not.toContain(said)
      await going(worker, () => worker.goto(withdrawn))
      expect(await heading(worker)).toBe('Support visit')
    })

    await step('The journal says who corrected and who withdrew, and not what they wrote', async () => {
      const inspector = await signIn('inspector')
      await follow(inspector, 'Journal')
      const text = await words(inspector.locator('tbody'))
      for (const did of ['corrected', 'withdrew']) expect(text).toMatch(new RegExp(`Nadia Brereton ${did}`))
      expect(text).not.toContain('It was the week before')
      expect(text).not.toContain(said)
    })
  },
)
