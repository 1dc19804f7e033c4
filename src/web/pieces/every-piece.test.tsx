import { describe, expect, test } from 'vitest'
import { EveryPiece } from './every-piece.page'
import { Page, type PlaceName, renderPage, Table } from './index'
import { pagesShown } from './pages'
import { marksOfStandings } from './standing'

const html = renderPage(<EveryPiece />)
const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found)

describe('the page of every piece', () => {
  test('has no style attribute and no script, so that it runs under the content policy', () => {
    expect(html).not.toMatch(/<[^>]+\sstyle=/)
    expect(html).not.toMatch(/<script|\son\w+=/)
  })
  test('escapes what people are called and what they typed', () => {
    expect(html).toContain('&lt;script>alert(&quot;x&quot;)&lt;/script>')
    expect(html).toContain('&lt;script>alert(1)&lt;/script>')
  })
  test('has one h1, and every id once', () => {
    const ids = all(/\sid="([^"]+)"/g)
    expect(all(/<(h1)[ >]/g)).toHaveLength(1)
    expect(ids.length).toBeGreaterThan(40)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
  test('points only at ids that are there', () => {
    const ids = new Set(all(/\sid="([^"]+)"/g))
    const named = [
      ...all(/\sfor="([^"]+)"/g),
      ...all(/aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((text) => text.split(' ')),
      ...all(/<use href="#([^"]+)"/g),
      ...all(/url\(#([^)]+)\)/g),
    ]
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })
  test('defines a mark for every standing', () => {
    for (const name of marksOfStandings()) expect(html).toContain(`id="m-${name}"`)
  })
})

test('a file to take away is told by its link alone', () => {
  const links = all(/<a href="\?as=\w+">(.+?)<\/a>/g).map((link) => link.replace(/<[^>]+>/g, ''))
  expect(links).toEqual(['CSV file of the register', 'XLSX file of the register', 'ODS file of the register'])
})

describe('the frame', () => {
  const frame = (places: readonly PlaceName[], csrf?: string) =>
    renderPage(
      <Page
        title="A & B"
        service="<i>Harrowmere</i>"
        viewer={csrf && 'Nadia'}
        place="People"
        places={places}
        csrf={csrf}
      >
        <h1>x</h1>
      </Page>,
    )
  test('shows the places it is given, in their own order, and marks where you are', () => {
    const page = frame(['Law', 'People', 'Today'], 'token')
    expect(page.indexOf('>Today</a>')).toBeLessThan(page.indexOf('>People</a>'))
    expect(page).toContain('<a href="/register" aria-current="page">People</a>')
    expect(page).not.toContain('>Settings</a>')
  })
  test('carries the token in the search and in the way out, and neither when nobody is signed in', () => {
    const signedIn = frame(['People'], 'a"token')
    expect([...signedIn.matchAll(/name="_csrf" value="a&quot;token"/g)]).toHaveLength(2)
    expect(signedIn).toMatch(/<form class="los-find" role="search" method="post" action="\/find">/)
    expect(frame([])).not.toMatch(/<form|<nav/)
  })
  test('escapes the service and the title', () => {
    const page = frame([])
    expect(page).toContain('&lt;i>Harrowmere&lt;/i>')
    expect(page).toContain('<title>A &amp; B - Line of Sight</title>')
  })
})

describe('a table', () => {
  const table = (fold: boolean) =>
    renderPage(
      <Table
        fold={fold}
        caption="Days"
        rows={[{ name: 'Ashdown', days: 3 }]}
        rowKey={({ name }) => name}
        columns={[
          { head: 'Home', rowHead: true, cell: ({ name }) => name },
          { head: 'Days late', number: true, cell: ({ days }) => days, sort: { href: '?s', now: 'descending' } },
        ]}
      />,
    )
  test('folded, says its roles and lets each cell name itself', () => {
    expect(table(true)).toContain('<td class="n" role="cell" data-l="Days late:">3</td>')
    expect(table(true)).toContain(
      '<th role="columnheader" scope="col" class="n" aria-sort="descending"><a href="?s">Days late</a></th>',
    )
  })
  test('unfolded, leaves its roles to the browser', () => {
    expect(table(false)).toContain('<td class="n">3</td>')
  })
})

test.each([
  { page: 1, pages: 1, shown: [1] },
  { page: 1, pages: 5, shown: [1, 2, null, 5] },
  { page: 4, pages: 31, shown: [1, 2, 3, 4, 5, null, 31] },
  { page: 16, pages: 31, shown: [1, null, 15, 16, 17, null, 31] },
  { page: 31, pages: 31, shown: [1, null, 30, 31] },
])('page $page of $pages shows $shown', ({ page, pages, shown }) => {
  expect(pagesShown(page, pages)).toEqual(shown)
})
