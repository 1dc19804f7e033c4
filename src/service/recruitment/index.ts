import * as application from './application.kinds'
import * as assessment from './assessment.kinds'
import * as enquiry from './enquiry.kinds'
import * as others from './others.kinds'

export const recruitmentKinds = [enquiry, application, assessment, others].flatMap((each) => Object.values(each))
