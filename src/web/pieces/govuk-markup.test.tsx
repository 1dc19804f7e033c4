import nunjucks from 'nunjucks'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import {
  Button,
  ButtonLink,
  Checkboxes,
  DateInput,
  ErrorSummary,
  FileUpload,
  Radios,
  Select,
  Textarea,
  TextInput,
} from './index'
import { plainMarkup } from './plain-markup'
import { SkipLink } from './skip-link'

const theirs = new nunjucks.Environment(new nunjucks.FileSystemLoader('node_modules/govuk-frontend/dist'), {
  autoescape: true,
})

function macro(component: string, name: string, params: object): string {
  return theirs.renderString(
    `{% from "govuk/components/${component}/macro.njk" import ${name} %}{{ ${name}(params) }}`,
    { params },
  )
}

type Case = { name: string; ours: VNode; component: string; macro: string; params: object }

const question = { id: 'q', name: 'q', label: 'Where was it?', hint: 'The town is enough', error: 'Say where it was' }
const asked = { id: 'q', name: 'q', hint: { text: 'The town is enough' }, errorMessage: { text: 'Say where it was' } }
const label = { text: 'Where was it?' }
const legendM = { legend: { text: 'Where was it?', classes: 'govuk-fieldset__legend--m' } }
const legend = { legend: { text: 'Where was it?' } }
const options = [
  { value: 'a', text: 'Ashmoor' },
  { value: 'b', text: 'Brindle <Vale>', hint: 'By the river' },
]
const items = [
  { value: 'a', text: 'Ashmoor' },
  { value: 'b', text: 'Brindle <Vale>', hint: { text: 'By the river' } },
]
const plainOptions = options.map(({ value, text }) => ({ value, text }))

const buttons: Case[] = [
  {
    name: 'button',
    ours: <Button>Record it</Button>,
    component: 'button',
    macro: 'govukButton',
    params: { text: 'Record it' },
  },
  {
    name: 'button, second, named, small by our own class',
    ours: (
      <Button secondary small name="act" value="save">
        Keep & leave
      </Button>
    ),
    component: 'button',
    macro: 'govukButton',
    params: { text: 'Keep & leave', classes: 'govuk-button--secondary', name: 'act', value: 'save' },
  },
  {
    name: 'button link',
    ours: <ButtonLink href="/x?a=1&b=2">Go</ButtonLink>,
    component: 'button',
    macro: 'govukButton',
    params: { text: 'Go', href: '/x?a=1&b=2' },
  },
  {
    name: 'skip link',
    ours: <SkipLink />,
    component: 'skip-link',
    macro: 'govukSkipLink',
    params: { text: 'Skip to the main part of this page', href: '#main' },
  },
  {
    name: 'error summary',
    ours: (
      <ErrorSummary
        errors={[
          { href: '#q', text: 'Say where it was' },
          { href: '#r', text: 'Say when "it" was' },
        ]}
      />
    ),
    component: 'error-summary',
    macro: 'govukErrorSummary',
    params: {
      titleText: 'There is a problem',
      errorList: [
        { href: '#q', text: 'Say where it was' },
        { href: '#r', text: 'Say when "it" was' },
      ],
    },
  },
]

const lines: Case[] = [
  {
    name: 'text input, bare',
    ours: <TextInput id="q" name="q" label="Where was it?" />,
    component: 'input',
    macro: 'govukInput',
    params: { id: 'q', name: 'q', label },
  },
  {
    name: 'text input with everything',
    ours: (
      <TextInput
        {...question}
        size="m"
        value={'<script>alert("x")</script>'}
        width={10}
        inputmode="numeric"
        autocomplete="off"
        spellcheck={false}
      />
    ),
    component: 'input',
    macro: 'govukInput',
    params: {
      ...asked,
      label: { ...label, classes: 'govuk-label--m' },
      value: '<script>alert("x")</script>',
      classes: 'govuk-input--width-10',
      inputmode: 'numeric',
      autocomplete: 'off',
      spellcheck: false,
    },
  },
  {
    name: 'textarea, bare',
    ours: <Textarea id="q" name="q" label="Where was it?" />,
    component: 'textarea',
    macro: 'govukTextarea',
    params: { id: 'q', name: 'q', label },
  },
  {
    name: 'textarea with everything',
    ours: <Textarea {...question} rows={8} value="Two lines & <b>" />,
    component: 'textarea',
    macro: 'govukTextarea',
    params: { ...asked, label, rows: 8, value: 'Two lines & <b>' },
  },
  {
    name: 'select',
    ours: <Select {...question} options={plainOptions} value="b" />,
    component: 'select',
    macro: 'govukSelect',
    params: { ...asked, label, items: plainOptions, value: 'b' },
  },
  {
    name: 'select, nothing chosen',
    ours: <Select id="q" name="q" label="Where was it?" options={plainOptions} />,
    component: 'select',
    macro: 'govukSelect',
    params: { id: 'q', name: 'q', label, items: plainOptions },
  },
  {
    name: 'file upload',
    ours: <FileUpload {...question} multiple />,
    component: 'file-upload',
    macro: 'govukFileUpload',
    params: { ...asked, label, multiple: true },
  },
  {
    name: 'file upload, kinds',
    ours: <FileUpload id="q" name="q" label="Where was it?" accept=".csv" />,
    component: 'file-upload',
    macro: 'govukFileUpload',
    params: { id: 'q', name: 'q', label, attributes: { accept: '.csv' } },
  },
]

const groups: Case[] = [
  {
    name: 'radios',
    ours: <Radios {...question} size="m" options={options} value="b" />,
    component: 'radios',
    macro: 'govukRadios',
    params: { ...asked, idPrefix: 'q', fieldset: legendM, items, value: 'b' },
  },
  {
    name: 'radios in a line',
    ours: <Radios id="q" name="q" label="Where was it?" options={plainOptions} inline />,
    component: 'radios',
    macro: 'govukRadios',
    params: { idPrefix: 'q', name: 'q', fieldset: legend, items: plainOptions, classes: 'govuk-radios--inline' },
  },
  {
    name: 'checkboxes',
    ours: <Checkboxes {...question} options={options} values={['b']} />,
    component: 'checkboxes',
    macro: 'govukCheckboxes',
    params: { ...asked, idPrefix: 'q', fieldset: legend, items, values: ['b'] },
  },
  {
    name: 'checkboxes, bare',
    ours: <Checkboxes id="q" name="q" label="Where was it?" options={plainOptions} />,
    component: 'checkboxes',
    macro: 'govukCheckboxes',
    params: { idPrefix: 'q', name: 'q', fieldset: legend, items: plainOptions },
  },
  {
    name: 'date, bare',
    ours: <DateInput id="q" name="q" label="Where was it?" />,
    component: 'date-input',
    macro: 'govukDateInput',
    params: { id: 'q', namePrefix: 'q', fieldset: legend },
  },
  {
    name: 'date with an error in all of it',
    ours: <DateInput {...question} size="m" value={{ day: '31', month: '11', year: '2026' }} />,
    component: 'date-input',
    macro: 'govukDateInput',
    params: { ...asked, namePrefix: 'q', fieldset: legendM, values: { day: '31', month: '11', year: '2026' } },
  },
  {
    name: 'date with one part wrong',
    ours: <DateInput {...question} wrong={['month']} value={{ day: '3', month: '13' }} />,
    component: 'date-input',
    macro: 'govukDateInput',
    params: {
      ...asked,
      namePrefix: 'q',
      fieldset: legend,
      items: [{ name: 'day', value: '3' }, { name: 'month', value: '13', error: true }, { name: 'year' }],
    },
  },
]

describe('our pieces print what the installed govuk-frontend prints', () => {
  test.each([...buttons, ...lines, ...groups])('$name', ({ ours, component, macro: name, params }) => {
    expect(plainMarkup(renderToString(ours))).toEqual(plainMarkup(macro(component, name, params)))
  })
})
