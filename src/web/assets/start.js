// Everything works without this. With it, an error summary takes the focus and a form is not sent twice.
import { Button, createAll, ErrorSummary } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
createAll(Button, { preventDoubleClick: true })
createAll(ErrorSummary)
