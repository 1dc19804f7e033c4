import type { IConfiguration } from 'dependency-cruiser'

declare const configuration: IConfiguration & {
  forbidden: NonNullable<IConfiguration['forbidden']>
  options: NonNullable<IConfiguration['options']>
}
export = configuration
