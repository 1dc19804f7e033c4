import {
  Button,
  Checkboxes,
  DateInput,
  DayChoice,
  ErrorSummary,
  FileUpload,
  Mark,
  Note,
  Radios,
  Select,
  Textarea,
  TextInput,
  Who,
} from '../index'

const yesNo = [
  { value: 'yes', text: 'Yes, arranged' },
  { value: 'no', text: 'No, unannounced' },
]
const teams = [
  { value: '', text: 'Choose a team' },
  { value: 'north', text: 'North' },
  { value: 'river', text: 'River' },
]

function VisitForm() {
  return (
    <form class="los-form los-form--visit" action="#sent" method="post" novalidate>
      <h2>Record a supervising visit</h2>
      <Who
        name="Ashdown household"
        reference="H-0147"
        note="Nothing is sent until you press the button"
        change={{ href: '#change', of: 'household' }}
      />
      <aside class="los-last" aria-label="Last visit">
        <p>
          <b>Last time, 12 November</b>
        </p>
        <p>Marian asked for a break over New Year. You said you would answer by 20 November.</p>
        <p>
          <a href="#last">Read that visit</a>
        </p>
      </aside>
      <DayChoice
        id="visit-day"
        name="on"
        label="When did you visit?"
        size="m"
        offered={[
          { value: '2026-11-23', text: 'Today, 23 November' },
          { value: '2026-11-22', text: 'Yesterday, 22 November' },
        ]}
        chosen="2026-11-23"
        value={{ year: '2026' }}
      />
      <Radios id="announced" name="announced" label="Did they know you were coming?" size="m" options={yesNo} inline />
      <Checkboxes
        id="seen"
        name="seen"
        label="Who did you see?"
        size="m"
        hint="Tick only those you saw on this visit"
        options={[
          { value: 'marian', text: 'Marian, carer' },
          { value: 'kit', text: 'Kit, fostered, 6', hint: 'Lives here since 4 September' },
        ]}
      />
      <Textarea
        id="notes"
        name="notes"
        label="What you saw and heard"
        size="m"
        hint="The carers can read this."
        rows={6}
      />
      <Note title="This will meet">
        <p>
          <Mark name="met" /> Unannounced visit, due 19 March 2027
          <br />
          <span class="los-small los-muted">
            National Minimum Standard 21. The next is then due by 23 November 2027.
          </span>
        </p>
        <p class="los-note__also">
          <b>Still overdue</b>
        </p>
        <p>
          <Mark name="over" /> Formal supervision, 38 days. <a href="#too">Record it too</a>
        </p>
      </Note>
      <div class="los-gap" />
      <Button>Record this visit</Button>
      <p class="los-after">
        <a href="#leave">Leave without recording</a>
      </p>
    </form>
  )
}

const late = 'The visit cannot be after today, 23 November 2026'

function WrongForm() {
  return (
    <form class="los-form" action="#sent" method="post" novalidate>
      <ErrorSummary
        errors={[
          { href: '#wrong-day-day', text: late },
          { href: '#wrong-who', text: 'Say who you saw' },
          { href: '#wrong-announced', text: 'Say whether they knew you were coming' },
          { href: '#wrong-team', text: 'Choose a team' },
        ]}
      />
      <DateInput
        id="wrong-day"
        name="wrong-on"
        label="When did you visit?"
        size="m"
        hint="For example, 27 3 2026"
        error={late}
        wrong={['day']}
        value={{ day: '24', month: '11', year: '2026' }}
      />
      <DayChoice
        id="wrong-choice"
        name="wrong-choice"
        label="When was the call?"
        size="m"
        error="There is no 31 November"
        chosen="other"
        offered={[{ value: '2026-11-23', text: 'Today, 23 November' }]}
        value={{ day: '31', month: '11', year: '2026' }}
      />
      <TextInput id="wrong-who" name="who" label="Who did you see?" size="m" error="Say who you saw" />
      <Radios
        id="wrong-announced"
        name="wrong-announced"
        label="Did they know you were coming?"
        size="m"
        error="Say whether they knew you were coming"
        options={yesNo}
      />
      <Checkboxes
        id="wrong-seen"
        name="wrong-seen"
        label="Who was there?"
        size="m"
        error="Tick at least one"
        options={[
          { value: 'a', text: 'Marian' },
          { value: 'b', text: 'Joel' },
        ]}
        values={['b']}
      />
      <Select id="wrong-team" name="team" label="Team" options={teams} error="Choose a team" />
      <Textarea
        id="wrong-notes"
        name="wrong-notes"
        label="Notes"
        error="Say what you saw"
        value="<script>alert(1)</script>"
      />
      <FileUpload
        id="wrong-file"
        name="file"
        label="Files to bring in"
        hint="CSV or a zip of them"
        error="Choose a file"
        accept=".csv,.zip"
        multiple
      />
    </form>
  )
}

/** Fields as they come, and with something to put right. */
export function FormPieces() {
  return (
    <>
      <section class="los-section">
        <VisitForm />
      </section>
      <section class="los-section">
        <h2>Single fields</h2>
        <div class="los-form">
          <TextInput
            id="ref"
            name="ref"
            label="Reference"
            hint="It looks like H-0147"
            width={10}
            value="H-0147"
            spellcheck={false}
          />
          <DateInput id="born" name="born" label="Date of birth" hint="For example, 27 3 2007" />
          <Select id="team" name="team" label="Team" options={teams} value="river" />
          <FileUpload id="file" name="file" label="Files to bring in" />
        </div>
      </section>
      <section class="los-section">
        <h2>Something to put right</h2>
        <WrongForm />
      </section>
    </>
  )
}
