import { AdoptionColumns } from '../../src/engine/adoption-columns';
import { Dictionary } from '../../src/engine/dictionary';
import { adoptionRows, SHAPES, EPOCH } from './workload';
import { collectGarbage } from './measure';
const n=+process.argv[2]!, shape=SHAPES[(process.argv[3]??'base') as 'base'];
const t=()=>Number(process.hrtime.bigint());
type R=ReturnType<typeof adoptionRows>;
const parts:Record<string,(rows:R)=>unknown>={
 touch(rows){let x=0;for(let i=1;i<rows.length;i++){const r=rows[i]!;x+=(r[0] as string).length+(r[1] as string).length+(r[2] as number)+(r[3] as string).length+(r[4] as string).length+((r[5] as string|null)??'').length;}return x;},
 touch2(rows){let x=0;for(let i=1;i<rows.length;i++){const r=rows[i]!;x+=(r[0] as string).length+(r[2] as number)+((r[5] as string|null)??'').length;}return x;},
 dict(rows){const d=new Dictionary(n);let x=0;for(let i=1;i<rows.length;i++){const r=rows[i]!;x+=r[5]?d.code(r[5] as string,-1):d.code(r[0] as string,0);}return x;},
 map(rows){const d=new Map<string,number>();let x=0;for(let i=1;i<rows.length;i++){const r=rows[i]!;const k=(r[5]??r[0]) as string;let v=d.get(k);if(v===undefined)d.set(k,v=d.size);x+=v;}return x;},
 add(rows){const cols=new AdoptionColumns(n); for(let i=1;i<rows.length;i++){const x=rows[i]!; cols.add(i+1,0,(x[2] as number-EPOCH) as never,0,0,(x[5] as string|null)??'',x[0] as string);} return cols.build();},
};
const best:Record<string,number[]>={};
for(let r=0;r<(+process.argv[4]!||5);r++) for(const k in parts){const rows=adoptionRows(n,shape);collectGarbage();const a=t();parts[k]!(rows);(best[k]??=[]).push((t()-a)/n);}
for(const k in best){best[k]!.sort((a,b)=>a-b);console.log(k,best[k]![0]!.toFixed(0),best[k]![best[k]!.length>>1]!.toFixed(0));}
