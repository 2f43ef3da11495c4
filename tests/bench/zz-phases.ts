import { dayOf } from '/work/main/src/engine/calendar';
import { AdoptionColumns } from '/work/main/src/engine/adoption-columns';
import { score } from '/work/main/src/engine/score';
import { quarterFees, tally } from '/work/main/src/engine/tally';
import { decodeWorkbook } from '/work/main/src/sheets/decode-workbook';
import { adoptionRows, SHAPES, workbookOf, EPOCH } from '/work/main/tests/bench/workload';
import { collectGarbage } from '/work/main/tests/bench/measure';
const n=+process.argv[2]!, shape=SHAPES[(process.argv[3]??'base') as 'base'];
const t=()=>Number(process.hrtime.bigint());
for(let r=0;r<(+process.argv[4]!||5);r++){
 let c=workbookOf(adoptionRows(n,shape),shape); collectGarbage();
 const a=t(); const inp=decodeWorkbook(c,[])!; const b=t(); const s=score(inp.plan,inp.log.adoptions); const d=t(); tally(inp.plan,inp.log.adoptions,s,dayOf(2020,12,31)); const e=t(); quarterFees(inp.plan,inp.log.adoptions,s); const f=t();
 c=workbookOf(adoptionRows(n,shape),shape); collectGarbage(); const rows=c.sheets.get('采用登记')!.rows;
 const g=t(); const cols=new AdoptionColumns(n); for(let i=1;i<rows.length;i++){const x=rows[i]!; cols.add(i+1,0,(x[2] as number-EPOCH) as never,0,0,(x[5] as string|null)??'',x[0] as string);} cols.build(); const h=t();
 console.log([b-a,d-b,e-d,f-e,h-g].map(x=>(x/n).toFixed(0)).join('\t'));
}
