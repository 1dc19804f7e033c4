import { Chips, Facts, Feed, Pager, Table, TakeAway } from '../index'

const households = [
  { name: 'Ashdown', ref: 'H-0147', approved: '14 Mar 2022', team: 'North', days: 78 },
  { name: 'Bexwell', ref: 'H-0202', approved: '17 Jun 2024', team: 'River', days: 5 },
  { name: '<script>alert("x")</script>', ref: 'H-0666', approved: '1 Jan 2025', team: 'Kinship', days: 0 },
]

function Tables() {
  return (
    <>
      <Table
        fold
        caption="Households late for an unannounced visit"
        rows={households}
        rowKey={({ ref }) => ref}
        columns={[
          {
            head: 'Household',
            rowHead: true,
            foot: 'All',
            sort: { href: '?sort=-name', now: 'ascending' },
            cell: ({ name, ref }) => (
              <>
                <a href={`#${ref}`}>{name}</a> <span class="los-code los-muted">{ref}</span>
              </>
            ),
          },
          { head: 'Team', sort: { href: '?sort=team' }, cell: ({ team }) => team },
          { head: 'Approved', nowrap: true, cell: ({ approved }) => approved },
          { head: 'Days late', number: true, foot: 83, cell: ({ days }) => days },
        ]}
      />
      <Pager page={4} pages={31} words="25 to 32 of 243" href={(page) => `?page=${page}`} />
      <TakeAway what="Take it away" of="the register" href={(format) => `?as=${format}`} />
      <div class="los-gap-t">
        <Table
          wide
          captionShown
          caption="Register, scrolls sideways"
          rows={households}
          rowKey={({ ref }) => ref}
          columns={[
            { head: 'Household', rowHead: true, cell: ({ name }) => <a href="#one">{name}</a> },
            { head: 'Foster carers, sex and date of birth', cell: () => 'Marian Ashdown, female, 18 Apr 1975' },
            {
              head: 'Approved',
              nowrap: true,
              sort: { href: '?sort=approved', now: 'descending' },
              cell: ({ approved }) => approved,
            },
            { head: 'Terms', cell: () => '2 children, birth to 17' },
            { head: 'Team', cell: ({ team }) => team },
          ]}
        />
      </div>
    </>
  )
}

function Happened() {
  return (
    <Feed
      items={[
        {
          key: '0',
          day: 'From 1 April 2027, proposed',
          what: 'Local standard: every 6 months',
          open: true,
          detail: <a href="#dry">Dry run: 142 due dates move</a>,
        },
        {
          key: '1',
          day: '12 November 2026',
          what: 'Supervising visit, announced',
          detail: 'Kit seen alone. Marian asked for a break over New Year.',
          by: (
            <>
              Nadia Brereton, written down 13 November at 09:14.{' '}
              <a href="#c1">
                Correct<span class="los-vh"> the visit of 12 November</span>
              </a>
            </>
          ),
        },
        {
          key: '2',
          day: '8 September 2026',
          oldDay: '10 September',
          what: 'Safer caring plan for Kit',
          detail: (
            <>
              Corrected on 15 September: the plan was signed two days earlier than first written.{' '}
              <a href="#both">Read both</a>
            </>
          ),
          by: 'Nadia Brereton',
        },
        {
          key: '3',
          day: '24 July 2026',
          what: 'Formal supervision',
          by: 'Nadia Brereton, written down 11 August, 18 days later',
        },
      ]}
    />
  )
}

/** Lists: facts, tables, what happened. */
export function ListPieces() {
  return (
    <>
      <section class="los-section">
        <h2>Who they are now</h2>
        <Facts
          sheet
          facts={[
            {
              term: 'Approved for',
              value: '2 children, birth to 17',
              note: 'since 14 March 2022, last changed 2 March 2026',
            },
            {
              term: 'Living here now',
              value: '1 child, 1 place free',
              note: (
                <>
                  <a href="#kit">Kit</a>, age 6, since 4 September 2026
                </>
              ),
            },
            { term: 'Supervising social worker', value: 'Nadia Brereton', note: 'North team, since 8 January 2024' },
            { term: 'Carers', value: 'Marian and Joel Ashdown' },
          ]}
        />
      </section>
      <section class="los-section">
        <h2>Tables</h2>
        <Tables />
      </section>
      <section class="los-section los-stack">
        <h2>What happened</h2>
        <Chips
          label="Show kinds"
          items={[
            { href: '?kind=all', text: 'All 64', current: true },
            { href: '?kind=visits', text: 'Visits 31' },
            { href: '?kind=reviews', text: 'Reviews 5' },
          ]}
        />
        <Happened />
      </section>
    </>
  )
}
