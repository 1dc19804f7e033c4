import { atPlace, layOut, placesIn, type Report, ReportBody, type Standing } from '../../reports'

type Placed = {
  readonly report: Report
  readonly standing: Standing
  /** The place asked for; any other word is the first. */
  readonly place: string
  /** The address of the page, with all that it asks for but the place. */
  readonly href: string
}

/** What a report prints, one place at a time where it tells of many. */
export function AtPlace({ report, standing, place, href }: Placed) {
  const places = placesIn(report)
  if (places.length < 2) return <ReportBody linked blocks={layOut(report, standing)} />
  const here = places.find((each) => each === place) ?? places[0] ?? ''
  return (
    <>
      <nav aria-label="Districts" id="places" class="los-no-print">
        <p class="los-line">
          <span>Show:</span>
          {places.map((each) =>
            each === here ? (
              <b key={each} aria-current="true">
                {each}
              </b>
            ) : (
              <a key={each} href={`${href}${href.includes('?') ? '&' : '?'}place=${encodeURIComponent(each)}#places`}>
                {each}
              </a>
            ),
          )}
        </p>
      </nav>
      <ReportBody linked blocks={layOut(atPlace(report, here), standing)} />
    </>
  )
}
