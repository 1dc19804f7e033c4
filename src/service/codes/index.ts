// The code lists of the looked-after return (SSDA903), each declared once, with meanings and days of validity.
export * from './care'
export * from './ending'
export * from './people'
export * from './placement'
export * from './review'
export * from './young-people'
