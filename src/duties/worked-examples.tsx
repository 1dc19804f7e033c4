import { longDate } from '../calendar'
import { type Episode, ExampleStrip, isStandingWord, More, Standing, Table } from '../web/pieces'
import { STANDINGS } from './duty'
import { answerWords, happenedWords } from './example-words'
import type { Answer } from './examples'
import type { LawExample } from './law-file'

/** A worked example, and what the engine answers to it. */
export type Worked = { readonly example: LawExample; readonly answers: readonly Answer[] }

const toEpisode = ({ opened, due, met, closed, standing }: Answer): Episode[] => {
  const known = STANDINGS.find((each) => each === standing)
  return known ? [{ opened, due, met, closed, standing: known }] : []
}

function Happened({ example }: { example: LawExample }) {
  return (
    <>
      {example.case}
      <More
        summary={
          <>
            Line by line<span class="los-vh">: {example.case}</span>
          </>
        }
      >
        <ul class="los-small">
          {happenedWords(example).map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
          {example.happened.length === 0 ? <li>nothing</li> : null}
        </ul>
      </More>
    </>
  )
}

function Stood({ example, answers }: Worked) {
  return (
    <>
      <span class="los-small los-muted">On {longDate(example['as at'])}</span>
      {answers.length === 0 ? <p>Nothing is owed</p> : null}
      {answers.map((answer, index) => (
        <p key={`${answer.opened} ${index}`}>
          {isStandingWord(answer.standing) ? (
            <Standing standing={answer.standing}>{answerWords(answer)}</Standing>
          ) : (
            answer.standing
          )}
        </p>
      ))}
    </>
  )
}

/** Examples drawn on the strip that a household's duties are drawn on, and said beside. */
export function WorkedExamples({ worked }: { worked: readonly Worked[] }) {
  return (
    <Table
      fold
      caption="Worked examples"
      rows={worked}
      rowKey={({ example }) => example.case}
      columns={[
        { head: 'What happened', rowHead: true, cell: ({ example }) => <Happened example={example} /> },
        {
          head: 'Drawn',
          label: '',
          class: 'los-ex',
          cell: ({ example, answers }) => (
            <ExampleStrip episodes={answers.flatMap(toEpisode)} asAt={example['as at']} />
          ),
        },
        { head: 'How it stood', label: '', cell: (each) => <Stood {...each} /> },
      ]}
    />
  )
}
