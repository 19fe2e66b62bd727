-- Words that a movement has changed follow their messages: liaison MPs and pairs are domains of their own.
update rewording set key = 'mps.' || substr(key, length('loops.mps.') + 1) where key like 'loops.mps.%';
--> statement-breakpoint
update rewording set key = 'pairs.' || substr(key, length('loops.pairs.') + 1) where key like 'loops.pairs.%';
--> statement-breakpoint
update rewording set key = 'pairs.refusal.' || substr(key, length('loops.refusal.') + 1)
where key in ('loops.refusal.backwards', 'loops.refusal.ahead', 'loops.refusal.longAgo', 'loops.refusal.notThisYear',
  'loops.refusal.published');
--> statement-breakpoint
update rewording set key = 'loops.roles.' || substr(key, length('loops.charges.') + 1) where key like 'loops.charges.%';
--> statement-breakpoint
update rewording set key = 'loops.refusal.unknownRole' where key = 'loops.refusal.unknownCharge';
