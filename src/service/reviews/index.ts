import { carerReview, lookedAfterReview } from './reviews.kinds'

export const reviewsKinds = [carerReview, lookedAfterReview]
