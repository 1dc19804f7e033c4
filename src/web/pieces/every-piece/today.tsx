import { ButtonLink, Scope, TaskGroup, TaskRow } from '../index'

/** The pieces of Today. */
export function TodayPieces() {
  return (
    <section class="los-section">
      <h2>Work list</h2>
      <Scope
        label="Whose work"
        items={[
          { href: '#mine', text: 'Mine', count: 3, current: true },
          { href: '#team', text: 'North team', count: 42 },
          { href: '#service', text: 'Whole service', count: 1134 },
        ]}
      />
      <div class="los-cols los-cols--main">
        <div>
          <TaskGroup
            id="unlawful"
            title="Becomes unlawful"
            count={1}
            force="statute"
            note="If nothing is done, the placement breaks the law itself."
            top
          >
            <TaskRow
              standing="due"
              when="In 2 days"
              day="Wed 25 November"
              what="Exemption from the fostering limit"
              who={{ href: '#tremaine', text: 'Tremaine household' }}
              detail="Ellis joins Kofi, Jude and Wren"
              law="Children Act 1989, Schedule 7"
              why="#limit"
              act={{ href: '#ask', text: 'Ask for exemption', solid: true }}
            />
          </TaskGroup>
          <TaskGroup
            id="regulation"
            title="Breaks a regulation"
            count={2}
            force="regulation"
            note="The service must put these right and say why they were late."
          >
            <TaskRow
              standing="overdue"
              when="11 days overdue"
              day="Thu 12 November"
              what="Annual review"
              who={{ href: '#kowal', text: 'Kowal household' }}
              detail="last reviewed 12 November 2025"
              law="Fostering Services Regulations 2011, regulation 28"
              why="#annual"
              act={{ href: '#review', text: 'Record review' }}
            />
            <TaskRow
              standing="excused"
              when="Excused"
              day="until 4 December"
              what="Visit to Ada, first week"
              who={{ href: '#fernsby', text: 'Fernsby household' }}
              law="Care Planning Regulations 2010, regulation 28"
              why="#visit"
            />
          </TaskGroup>
        </div>
        <div class="los-aside">
          <section>
            <h2>Record something else</h2>
            <div class="los-actions">
              <ButtonLink href="#visit" secondary small>
                A visit
              </ButtonLink>
              <ButtonLink href="#call" secondary small>
                A call
              </ButtonLink>
            </div>
          </section>
          <section>
            <h2>You recorded</h2>
            <ul class="los-list">
              <li>
                Keep in touch call, <a href="#whitlock">Whitlock</a>
                <br />
                <span class="los-muted">Today, 08:52</span> &middot;{' '}
                <a href="#correct">
                  Correct<span class="los-vh"> call to Whitlock</span>
                </a>
              </li>
              <li>
                Supervising visit, <a href="#fernsby-2">Fernsby</a>
              </li>
            </ul>
          </section>
        </div>
      </div>
    </section>
  )
}
