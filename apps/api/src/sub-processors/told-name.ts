/**
 * SQL: what a company was called where a change (`c`, a row of `sub_processor_changes`) tells of it. That is the name on
 * the day of the change; of one that takes another name with the change, the name it has until then, by which readers
 * know it.
 * @param id an expression: `c.sub_processor_id` or `c.replaced_id`
 */
export const toldName = (id: string): string => `
  (select told.legal_name from sub_processor_versions told where told.sub_processor_id = ${id}
     and told.valid_from <= c.effective_on and (c.kind <> 'change' or told.change_id is distinct from c.id)
     and not exists (select from sub_processor_versions own
       where own.sub_processor_id = told.sub_processor_id and own.change_id = c.id and own.version < told.version)
   order by told.version desc limit 1)`;
