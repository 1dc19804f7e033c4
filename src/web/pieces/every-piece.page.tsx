import { DutyPieces } from './every-piece/duties'
import { FigurePieces } from './every-piece/figures'
import { FormPieces } from './every-piece/forms'
import { ListPieces } from './every-piece/lists'
import { today } from './every-piece/sample-duties'
import { StatePieces } from './every-piece/states'
import { TodayPieces } from './every-piece/today'
import { AsAt, LookingBack, Page, type PageAssets, Trail } from './index'

/** Every piece in every state, on one page: to look at, to check, and to copy from. */
export function EveryPiece({ assets }: { assets?: PageAssets }) {
  return (
    <Page
      title="Every piece"
      service="Harrowmere Fostering"
      viewer="Nadia Brereton"
      place="Today"
      places={['Today', 'People', 'Figures', 'Law', 'Imports', 'Journal', 'Settings']}
      csrf="not-a-token"
      links={[{ href: '/accessibility', text: 'Accessibility' }]}
      assets={assets}
      demo
      trial
    >
      <LookingBack at={today} known={today} back="/" />
      <Trail
        steps={[
          { href: '#figures', text: 'Figures' },
          { href: '#key', text: 'Fostering key figures' },
        ]}
        here="Every piece"
      />
      <h1>Every piece, in every state</h1>
      <AsAt action="#again" at={today} keep={[['team', 'north']]} />
      <p class="los-lead">Harrowmere is invented, and nobody on this page is real.</p>
      <StatePieces />
      <TodayPieces />
      <ListPieces />
      <DutyPieces />
      <FigurePieces />
      <FormPieces />
    </Page>
  )
}
