export { currentContext, currentTenant, enterContext, type TenancyContext } from './context.js';
export {
  ownerDataSourceOptions,
  realmDataSourceOptions,
  type OwnerDataSource,
  type RealmDataSource,
} from './data-source.js';
export { NoTenancyContext, NotCommitted, NoUnitOfWork, TenancySwitch, WallDoesNotFit } from './errors.js';
export type { Finding } from './finding.js';
export { inspectWall } from './inspect-wall.js';
export { prepareRoles } from './prepare-roles.js';
export { raiseWall } from './raise-wall.js';
export { ownerRole, realms, roleOf, type Realm } from './realm.js';
export { SafePool } from './safe-pool.js';
export { rolePassword } from './seal.js';
export { UnitOfWork } from './unit-of-work.js';
export {
  defineWall,
  directoryFunction,
  outsideSchema,
  sharedTable,
  tenantTable,
  type Access,
  type Declaration,
  type Grant,
  type Wall,
} from './wall.js';
