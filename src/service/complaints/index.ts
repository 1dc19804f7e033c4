import * as complaints from './complaints.kinds'

export const complaintsKinds = [
  complaints.complaint,
  complaints.complaintStep,
  complaints.complaintOutcome,
  complaints.complaintWithdrawal,
  complaints.complaintsReport,
  complaints.compliment,
]
