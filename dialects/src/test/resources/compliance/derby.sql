-- aggregates
select count(b.pages), sum(cast(b.pages as bigint)), sum(b.price), avg(cast(b.pages as double)), min(b.price), max(b.published) from book b

-- aggregatesDifferentValues
select count(distinct b.author_id) from book b

-- aggregatesSomeRows
select count(case when b.price > ? then 1 end), sum(case when b.id > ? then cast(b.pages as bigint) end) from book b

-- asksAScalarSubQuery
select b.id from book b where b.pages = (select max(b2.pages) from book b2) order by b.id

-- asksForARange
select b.id from book b where b.pages between ? and ? order by b.id

-- asksForDatesOfACollection
select b.id from book b where b.published in (?, ?) order by b.id

-- asksForElementsOfACollection
select b.id from book b where b.id in (?, ?, ?, ?) order by b.id

-- asksForNull
select b.id from book b where b.pages is null order by b.id

-- asksForOneOfAList
select b.id from book b where b.id in (?, ?) order by b.id

-- asksForRowValuesInACorrelatedSubQuery
select b.id from book b where exists (select 1 from author a where a.id = b.author_id and b.id = a.id and b.author_id = a.id) order by b.id

-- asksForRowValuesInACorrelatedSubQuery.2
select b.id from book b where not exists (select 1 from author a where a.id = b.author_id and case when b.id <> a.id or b.author_id <> a.id then 0 else 1 end = 1) order by b.id

-- asksForRowValuesInASubQuery
select b.id from book b where exists (select 1 from author a where b.id = a.id and b.author_id = a.id) order by b.id

-- asksForRowValuesOfACollection
select b.id from book b where b.id = ? and b.author_id = ? or b.id = ? and b.author_id = ? or b.id = ? and b.author_id = ? or b.id = ? and b.author_id = ? order by b.id

-- asksForRowValuesOutsideASubQueryOfNulls
select b.id from book b where not exists (select 1 from book b2 where case when b.id <> b2.id or b.author_id <> b2.author_id then 0 else 1 end = 1) order by b.id

-- asksForTextsOfACollection
select b.id from book b where b.title in (?) order by b.id

-- asksForValuesInASubQuery
select b.id from book b where b.author_id in (select a.id from author a where a.country = ?) order by b.id

-- asksOutsideARange
select b.id from book b where b.pages not between ? and ? order by b.id

-- asksWhetherACorrelatedRowExists
select a.id from author a where not exists (select 1 from book b where b.author_id = a.id)

-- asksWhetherAParameterIsNull
select b.id from book b where cast(? as varchar(32672)) is not null and b.id = ? order by b.id

-- asksWhetherARowValueIsNull
select b.id from book b where b.pages is null and b.author_id is null order by b.id

-- bindsHostileText
select cast(? as varchar(32672)) as x from sysibm.sysdummy1

-- bindsHostileText.2
select varchar('it''s') as x from sysibm.sysdummy1

-- bindsUntypedValues
select b.id from book b where b.title = ? order by b.id

-- bindsUntypedValues.2
select b.id from book b where b.id in (?, ?) order by b.id

-- bindsValuesByTheirClassAlone
select b.id from book b where b.published = ? order by b.id

-- bindsValuesByTheirClassAlone.2
select b.id from book b where b.price = ? order by b.id

-- bindsValuesByTheirClassAlone.3
select b.id from book b where b.title = ? order by b.id

-- calculatesByFunctions
select abs(-3) as x from sysibm.sysdummy1

-- calculatesByFunctions.2
select ceiling(1.2) as x from sysibm.sysdummy1

-- calculatesByFunctions.3
select floor(1.7) as x from sysibm.sysdummy1

-- calculatesByFunctions.4
select exp(1) as x from sysibm.sysdummy1

-- calculatesByFunctions.5
select ln(2) as x from sysibm.sysdummy1

-- calculatesByFunctions.6
select mod(17, 5) as x from sysibm.sysdummy1

-- calculatesByFunctions.7
select (case when 10 = 0 then 1e0 when 2 = 0 and 10 > 0 then 0e0 when 2 = floor(2) and 10 = floor(10) and 10 * ln(abs(2)) between 0e0 and 31e0 then floor(exp(10 * ln(abs(2))) + 0.5e0) else exp(10 * ln(case when 10 = floor(10) then abs(2) else 2 end)) end * case when 2 < 0 and floor(10 / 2e0) * 2 <> 10 then -1 else 1 end) as x from sysibm.sysdummy1

-- calculatesByFunctions.8
select sign(-2) as x from sysibm.sysdummy1

-- calculatesByFunctions.9
select sqrt(16) as x from sysibm.sysdummy1

-- calculatesFromTheLeft
select 10 - 3 - 2 as x from sysibm.sysdummy1

-- calculatesFromTheLeft.2
select 10 - (3 - 2) as x from sysibm.sysdummy1

-- calculatesFromTheLeft.3
select 10 * 3 + 2 * 4 as x from sysibm.sysdummy1

-- calculatesFromTheLeft.4
select 10 / (5 / 5) as x from sysibm.sysdummy1

-- calculatesFromTheLeft.5
select 10 - -(-3) as x from sysibm.sysdummy1

-- calculatesWithParametersOnly
select cast(? as integer) + ? as x from sysibm.sysdummy1

-- calculatesWithParametersOnly.2
select -cast(? as integer) as x from sysibm.sysdummy1

-- callsAFunctionOfTheDatabase
select coalesce(cast(null as integer), 3) as x from sysibm.sysdummy1

-- casts
select cast('12' as integer) as x from sysibm.sysdummy1

-- casts.2
select cast('12' as bigint) as x from sysibm.sysdummy1

-- casts.3
select double('1.5') as x from sysibm.sysdummy1

-- casts.4
select cast(double('1.5') as real) as x from sysibm.sysdummy1

-- casts.5
select rtrim(char(12)) as x from sysibm.sysdummy1

-- casts.6
select cast('1.25' as decimal(10, 2)) as x from sysibm.sysdummy1

-- casts.7
select cast('2024-02-03' as date) as x from sysibm.sysdummy1

-- casts.8
select cast('2024-02-03 04:05:06' as timestamp) as x from sysibm.sysdummy1

-- casts.9
select cast('04:05:06' as time) as x from sysibm.sysdummy1

-- changesCase
select lower(b.title) from book b where b.id = ?

-- changesCase.2
select upper(b.title) from book b where b.id = ?

-- changesCase.3
select upper(cast(? as varchar(32672))) as x from sysibm.sysdummy1

-- chooses
select case when b.pages > ? then varchar('thick') when b.pages > ? then varchar('middle') else varchar('thin') end from book b order by b.id

-- choosesAmongParameters
select case b.id when ? then cast(? as varchar(32672)) else cast(? as varchar(32672)) end from book b order by b.id

-- compares
select b.id from book b where b.pages >= ? and b.pages < ? order by b.id

-- comparesPointsInTime
select b.id from book b where cast(? as timestamp) < ? and b.id = ? order by b.id

-- comparesRowValues
select b.id from book b where b.id = ? and b.author_id = ? order by b.id

-- comparesWithAllOfNoRows
select b.id from book b where b.pages > all (select b2.pages from book b2 where b2.id > ?) order by b.id

-- comparesWithAllRows
select b.id from book b where b.pages >= all (select b2.pages from book b2 where b2.pages is not null) order by b.id

-- comparesWithAnyRow
select b.id from book b where b.pages < any (select b2.pages from book b2) order by b.id

-- concatenates
select b.title || '!' || b.title from book b where b.id = ?

-- concatenates.2
select cast(cast(? as varchar(32672)) || cast(? as varchar(32672)) as varchar(32672)) as x from sysibm.sysdummy1

-- concatenates.3
select b.title || cast(null as varchar(1)) from book b where b.id = ?

-- countsNothingAsZero
select count(*) from book b where b.id > ?

-- countsUpWithASequenceOrRefuses
select next value for book_seq as id from sysibm.sysdummy1

-- countsUpWithASequenceOrRefuses.2
select next value for book_seq as id from sysibm.sysdummy1

-- countsUpWithASequenceOrRefuses.3
select next value for book_seq as id from (values (1), (2)) b(n)

-- crossJoins
select count(*) from book b cross join author a

-- deletesByASubQueryOfTheSameTable
delete from book b where not exists (select 1 from book b2 where b2.pages > b.pages)

-- deletesByASubQueryOfTheSameTable.2
select b.id from book b where b.id is not null order by b.id

-- deletesRows
delete from book where id in (?, ?)

-- deletesRowsOfRowValuesInASubQueryOfTheSameTable
delete from book where exists (select 1 from (select b2.id as part_0, b2.author_id as part_1 from book b2 where b2.pages > ?) rows_ where id = rows_.part_0 and author_id = rows_.part_1)

-- deletesUnderAnAliasByACorrelatedSubQuery
delete from book b where exists (select 1 from author a where a.id = b.author_id and a.country = ?)

-- deletesUnderAnAliasByACorrelatedSubQuery.2
select b.id from book b where b.id is not null order by b.id

-- escapesWildcards
select b.id from book b where b.title like ? escape '!' order by b.id

-- escapesWildcards.2
select b.id from book b where b.title like ? escape '\' order by b.id

-- escapesWildcards.3
select b.id from book b where b.title like ? escape ? order by b.id

-- extractsPartsOfADate
select year(b.published) from book b where b.id = ?

-- extractsPartsOfADate.2
select ((month(b.published) + 2) / 3) from book b where b.id = ?

-- extractsPartsOfADate.3
select month(b.published) from book b where b.id = ?

-- extractsPartsOfADate.4
select (({fn timestampdiff(SQL_TSI_DAY, {fn timestampadd(SQL_TSI_MONTH, 1 - month({fn timestampadd(SQL_TSI_DAY, 3 - mod(mod({fn timestampdiff(SQL_TSI_DAY, date('1900-01-01'), date(b.published))}, 7) + 7, 7), date(b.published))}), {fn timestampadd(SQL_TSI_DAY, 3 - mod(mod({fn timestampdiff(SQL_TSI_DAY, date('1900-01-01'), date(b.published))}, 7) + 7, 7), date(b.published))})}, {fn timestampadd(SQL_TSI_DAY, 3 - mod(mod({fn timestampdiff(SQL_TSI_DAY, date('1900-01-01'), date(b.published))}, 7) + 7, 7), date(b.published))})} + day({fn timestampadd(SQL_TSI_DAY, 3 - mod(mod({fn timestampdiff(SQL_TSI_DAY, date('1900-01-01'), date(b.published))}, 7) + 7, 7), date(b.published))}) - 1) / 7 + 1) from book b where b.id = ?

-- extractsPartsOfADate.5
select day(b.published) from book b where b.id = ?

-- extractsPartsOfATime
select hour(cast(? as timestamp)) from book b where b.id = ?

-- extractsPartsOfATime.2
select minute(cast(? as timestamp)) from book b where b.id = ?

-- extractsPartsOfATime.3
select second(cast(? as timestamp)) from book b where b.id = ?

-- extractsPartsOfATime.4
select cast(cast(? as timestamp) as date) from book b where b.id = ?

-- extractsPartsOfATime.5
select cast(cast(? as timestamp) as time) from book b where b.id = ?

-- findsAllOutsideAnEmptyCollection
select b.id from book b where true order by b.id

-- findsAllOutsideAnEmptyList
select b.id from book b where true order by b.id

-- findsNothingInAnEmptyCollection
select b.id from book b where false order by b.id

-- findsNothingInAnEmptyList
select b.id from book b where false order by b.id

-- givesEqualRowsOnce
select distinct b.author_id from book b where b.author_id is not null order by b.author_id

-- givesWrittenRows
values (cast(? as integer), cast(? as varchar(32672))), (?, ?)

-- groupsAndFiltersGroups
select b.author_id, count(*) from book b group by b.author_id having count(*) > 1

-- innerJoins
select b.id, a.name from book b join author a on a.id = b.author_id order by b.id

-- insertsARow
insert into book (id, title) values (?, ?)

-- insertsARow.2
select b.id from book b where b.title = ? order by b.id

-- insertsARowOfDefaults
insert into defaults (number, word) values (default, default)

-- insertsARowOfDefaults.2
select d.number, d.word from defaults d

-- insertsManyRows
insert into author (id, name) values (?, ?), (?, ?), (?, ?)

-- insertsRowsOfAQuery
insert into author (id, name, country) select b.id + 100, b.title, cast(? as varchar(32672)) from book b where b.pages is not null

-- intersects
select b.id from book b intersect select a.id from author a order by id

-- joinsAJoin
select a.id from author a left join (book b join book b2 on b2.id = b.id) on b.author_id = a.id where b2.id is null

-- joinsByWhatTheQueryAroundSays
select a.id from author a where exists (select 1 from book b2 cross join book b3 where b2.author_id = a.id and b3.author_id = a.id and b3.pages > b2.pages)

-- joinsMoreThanOnce
select b.id, other.id from book b join author a on a.id = b.author_id join book other on other.author_id = a.id and other.id > b.id

-- keepsDecimalsExact
select b.price + cast(? as decimal(31, 10)) from book b where b.id = ?

-- keepsQuotesInNames
select b.id from book b where b.id = ? order by b.id

-- knowsNothingWhenComparingWithAllRowsOfWhichOneIsNull
select b.id from book b where b.pages >= all (select b2.pages from book b2) order by b.id

-- knowsNothingWhenComparingWithAllRowsOfWhichOneIsNull.2
select b.id from book b where not (b.pages >= all (select b2.pages from book b2)) order by b.id

-- knowsNothingWhenComparingWithAllRowsOfWhichOneIsNull.3
select b.id from book b where (b.pages >= all (select b2.pages from book b2)) is null order by b.id

-- leavesRowsOut
select b.id from book b order by b.id offset 3 rows

-- leftJoins
select a.name from book b left join author a on a.id = b.author_id where b.id = ?

-- limitsRows
select b.id from book b order by b.id fetch first 2 rows only

-- locatesText
select locate('l', 'hello') as x from sysibm.sysdummy1

-- locatesText.2
select locate('z', 'hello') as x from sysibm.sysdummy1

-- locatesText.3
select locate('l', 'hello', 4) as x from sysibm.sysdummy1

-- locatesText.4
select locate('e', 'hello', 4) as x from sysibm.sysdummy1

-- locksForSharing
select b.id from book b where b.id = ? with rs

-- locksForUpdate
select b.id from book b where b.id = ? for update with rs

-- makesNullOfAValue
select nullif(b.pages, cast(? as integer)) from book b where b.id = ?

-- makesNullOfAValue.2
select nullif(b.pages, cast(? as integer)) from book b where b.id = ?

-- matchesPatternsMindingCase
select b.id from book b where b.title like ? order by b.id

-- matchesPatternsMindingCase.2
select b.id from book b where b.title like ? order by b.id

-- matchesPatternsMindingCase.3
select b.id from book b where b.title like ? order by b.id

-- measuresTextInCharacters
select length(cast(? as varchar(32672))) as x from sysibm.sysdummy1

-- namesResultColumns
select b.title as "order" from book b where b.id = ?

-- nestsASetOperationToTheRight
select b.id from book b except (select a.id from author a union select 9 as id from sysibm.sysdummy1) order by id

-- nestsSetOperations
(select b.id from book b intersect select a.id from author a) except (select b.id from book b order by b.id fetch first 1 rows only) order by id

-- numbersRows
insert into numbered (name) values (?)

-- numbersRows.2
select n.id from numbered n

-- pagesBySlots
select b.id from book b order by b.id offset ? rows fetch first ? rows only

-- putsNullsFirstAscending
select b.id from book b order by b.pages nulls first

-- putsNullsFirstDescending
select b.id from book b order by b.pages desc nulls first

-- putsNullsLastAscending
select b.id from book b order by b.pages nulls last

-- putsNullsLastDescending
select b.id from book b order by b.pages desc nulls last

-- putsParenthesesOnlyWhereNeeded
select b.id from book b where (b.id = ? and b.pages > ? or b.id = ?) and not (b.pages = ?) and (b.pages + ?) * ? > b.pages - (b.id - ?) order by b.id

-- raisesToAnyPower
select (case when 3 = 0 then 1e0 when -2 = 0 and 3 > 0 then 0e0 when -2 = floor(-2) and 3 = floor(3) and 3 * ln(abs(-2)) between 0e0 and 31e0 then floor(exp(3 * ln(abs(-2))) + 0.5e0) else exp(3 * ln(case when 3 = floor(3) then abs(-2) else -2 end)) end * case when -2 < 0 and floor(3 / 2e0) * 2 <> 3 then -1 else 1 end) as x from sysibm.sysdummy1

-- raisesToAnyPower.2
select (case when 2 = 0 then 1e0 when -3 = 0 and 2 > 0 then 0e0 when -3 = floor(-3) and 2 = floor(2) and 2 * ln(abs(-3)) between 0e0 and 31e0 then floor(exp(2 * ln(abs(-3))) + 0.5e0) else exp(2 * ln(case when 2 = floor(2) then abs(-3) else -3 end)) end * case when -3 < 0 and floor(2 / 2e0) * 2 <> 2 then -1 else 1 end) as x from sysibm.sysdummy1

-- raisesToAnyPower.3
select (case when cast(? as double) = 0 then 1e0 when cast(? as double) = 0 and cast(? as double) > 0 then 0e0 when cast(? as double) = floor(cast(? as double)) and cast(? as double) = floor(cast(? as double)) and cast(? as double) * ln(abs(cast(? as double))) between 0e0 and 31e0 then floor(exp(cast(? as double) * ln(abs(cast(? as double)))) + 0.5e0) else exp(cast(? as double) * ln(case when cast(? as double) = floor(cast(? as double)) then abs(cast(? as double)) else cast(? as double) end)) end * case when cast(? as double) < 0 and floor(cast(? as double) / 2e0) * 2 <> cast(? as double) then -1 else 1 end) as x from sysibm.sysdummy1

-- raisesToAnyPower.4
select (case when cast(? as double) = 0 then 1e0 when cast(? as double) = 0 and cast(? as double) > 0 then 0e0 when cast(? as double) = floor(cast(? as double)) and cast(? as double) = floor(cast(? as double)) and cast(? as double) * ln(abs(cast(? as double))) between 0e0 and 31e0 then floor(exp(cast(? as double) * ln(abs(cast(? as double)))) + 0.5e0) else exp(cast(? as double) * ln(case when cast(? as double) = floor(cast(? as double)) then abs(cast(? as double)) else cast(? as double) end)) end * case when cast(? as double) < 0 and floor(cast(? as double) / 2e0) * 2 <> cast(? as double) then -1 else 1 end) as x from sysibm.sysdummy1

-- raisesToAnyPower.5
select (case when 5 = 0 then 1e0 when 0 = 0 and 5 > 0 then 0e0 when 0 = floor(0) and 5 = floor(5) and 5 * ln(abs(0)) between 0e0 and 31e0 then floor(exp(5 * ln(abs(0))) + 0.5e0) else exp(5 * ln(case when 5 = floor(5) then abs(0) else 0 end)) end * case when 0 < 0 and floor(5 / 2e0) * 2 <> 5 then -1 else 1 end) as x from sysibm.sysdummy1

-- raisesToAnyPower.6
select (case when 0 = 0 then 1e0 when 7 = 0 and 0 > 0 then 0e0 when 7 = floor(7) and 0 = floor(0) and 0 * ln(abs(7)) between 0e0 and 31e0 then floor(exp(0 * ln(abs(7))) + 0.5e0) else exp(0 * ln(case when 0 = floor(0) then abs(7) else 7 end)) end * case when 7 < 0 and floor(0 / 2e0) * 2 <> 0 then -1 else 1 end) as x from sysibm.sysdummy1

-- readsACommonTableExpression
select ch.book_id from (select b.id as book_id from book b where b.price < ?) ch order by ch.book_id

-- readsADerivedTable
select a.name, d.longest from author a join (select b.author_id as author, max(b.pages) as longest from book b group by b.author_id) d on d.author = a.id order by a.id

-- readsADerivedUnion
select count(*) from (select b.id as n from book b union select a.id as n from author a) d

-- readsWrittenRows
select v.word from (values (cast(? as integer), cast(? as varchar(32672))), (?, ?), (?, ?)) v(id, word) join author a on a.id = v.id where a.name = ?

-- rightJoins
select a.id from book b right join author a on a.id = b.author_id where b.id is null

-- rounds
select cast(1.256 + case when 1.256 < 0 then -0.005 else 0.005 end as decimal(31, 2)) as x from sysibm.sysdummy1

-- rounds.2
select (sign(2.5) * floor(abs(2.5) + 0.5e0)) as x from sysibm.sysdummy1

-- rounds.3
select (sign(cast(? as double)) * case when 1 < 0 then floor(abs(cast(? as double)) / floor(exp(abs(1) * ln(10e0)) + 0.5e0) + 0.5e0) * floor(exp(abs(1) * ln(10e0)) + 0.5e0) else floor(abs(cast(? as double)) * floor(exp(abs(1) * ln(10e0)) + 0.5e0) + 0.5e0) / floor(exp(abs(1) * ln(10e0)) + 0.5e0) end) as x from sysibm.sysdummy1

-- roundsAwayFromZero
select cast((-1.256) + case when -1.256 < 0 then -0.005 else 0.005 end as decimal(31, 2)) as x from sysibm.sysdummy1

-- roundsAwayFromZero.2
select (sign(-2.5) * floor(abs(-2.5) + 0.5e0)) as x from sysibm.sysdummy1

-- selectsABareParameter
select cast(? as varchar(32672)) as x from sysibm.sysdummy1

-- selectsColumnsOfATable
select b.title, b.pages from book b where b.id = ?

-- selectsConditionsAsValues
select b.pages > ? as thick, true as yes, false as "no" from book b where b.id = ?

-- selectsWithoutATable
select 1 as one from sysibm.sysdummy1

-- sortsDescending
select b.id from book b order by b.id desc

-- subtracts
select b.id from book b except select a.id from author a

-- subtractsKeepingEqualRowsOrRefuses
select b.id from book b except all select a.id from author a

-- takesABackslashInAPatternAsItIs
select b.id from book b where b.title like ? order by b.id

-- takesABackslashInAPatternAsItIs.2
select b.id from book b where b.title like ? order by b.id

-- takesComments
select count(*) from book b

-- takesNoMoreOfTextThanThereIs
select case when 5 > length(b.title) then '' when 5 + 99 > length(b.title) then substr(b.title, 5) else substr(b.title, 5, 99) end from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.2
select case when 8 > length(b.title) then '' when 8 + 2 > length(b.title) then substr(b.title, 8) else substr(b.title, 8, 2) end from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.3
select case when 99 > length(b.title) then '' else substr(b.title, 99) end from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.4
select case when cast(? as integer) >= length(b.title) then b.title else substr(b.title, 1, cast(? as integer)) end from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.5
select case when cast(? as integer) <= 0 then '' when cast(? as integer) >= length(b.title) then b.title else substr(b.title, length(b.title) - cast(? as integer) + 1) end from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.6
select case when cast(? as integer) >= length(cast(null as varchar(255))) then cast(null as varchar(255)) else substr(cast(null as varchar(255)), 1, cast(? as integer)) end from book b where b.id = ?

-- takesNullsAsEqual
select b.id from book b where case when b.author_id = b.pages or b.author_id is null and b.pages is null then true else false end order by b.id

-- takesPartsOfText
select case when 2 > length('hello') then '' when 2 + 3 > length('hello') then substr('hello', 2) else substr('hello', 2, 3) end as x from sysibm.sysdummy1

-- takesPartsOfText.2
select case when 4 > length('hello') then '' else substr('hello', 4) end as x from sysibm.sysdummy1

-- takesPartsOfText.3
select case when 2 >= length('hello') then 'hello' else substr('hello', 1, 2) end as x from sysibm.sysdummy1

-- takesPartsOfText.4
select case when 2 <= 0 then '' when 2 >= length('hello') then 'hello' else substr('hello', length('hello') - 2 + 1) end as x from sysibm.sysdummy1

-- takesPartsOfText.5
select case when 9 <= 0 then '' when 9 >= length('hello') then 'hello' else substr('hello', length('hello') - 9 + 1) end as x from sysibm.sysdummy1

-- takesTheFirstThatIsNotNull
select coalesce(b.pages, 0) from book b where b.id = ?

-- takesTheFirstThatIsNotNull.2
select coalesce(cast(? as varchar(32672)), cast(? as varchar(32672))) as x from sysibm.sysdummy1

-- tellsNullsApart
select b.id from book b where case when b.author_id = ? or b.author_id is null and cast(? as integer) is null then false else true end order by b.id

-- tellsThePresentMoment
select cast(? as timestamp) as x from sysibm.sysdummy1

-- tellsTheTime
select current_date as x from sysibm.sysdummy1

-- tellsTheTime.2
select current_timestamp as x from sysibm.sysdummy1

-- tellsTheTime.3
select current_time as x from sysibm.sysdummy1

-- tellsTheTime.4
select current_date as x from sysibm.sysdummy1

-- tellsTheTime.5
select current_time as x from sysibm.sysdummy1

-- tellsTheTime.6
select current_timestamp as x from sysibm.sysdummy1

-- trims
select trim('  x ') as x from sysibm.sysdummy1

-- trims.2
select trim(leading from '  x ') as x from sysibm.sysdummy1

-- trims.3
select trim(trailing from '  x ') as x from sysibm.sysdummy1

-- trims.4
select trim(both '-' from '--x-') as x from sysibm.sysdummy1

-- trims.5
select trim(leading ? from cast(? as varchar(32672))) as x from sysibm.sysdummy1

-- unites
select b.id from book b union select a.id from author a union select 1 as id from sysibm.sysdummy1 order by id desc fetch first 3 rows only

-- unitesKeepingEqualRows
select b.id from book b union all select a.id from author a

-- updatesByASubQueryOfTheSameTable
update book b set pages = 0 where b.pages = (select max(b2.pages) from book b2)

-- updatesByASubQueryOfTheSameTable.2
select b.id from book b where b.pages = ? order by b.id

-- updatesRows
update book set title = ?, pages = pages + 1 where id = ?

-- updatesRows.2
select b.title, b.pages from book b where b.id = ?

-- updatesToNull
update book set pages = ? where id = ?

-- updatesToNull.2
select b.id from book b where b.pages is null order by b.id

-- updatesUnderAnAliasByACorrelatedSubQuery
update book b set title = (select a.name from author a where a.id = b.author_id) where exists (select 1 from author a where a.id = b.author_id)

-- updatesUnderAnAliasByACorrelatedSubQuery.2
select b.title from book b where b.id = ?

-- writesNumbersAndHarmlessTextOnly
select b.id from book b where b.id = 3 and b.title = 'Solaris' and b.price = 7.25 and b.published = ? order by b.id

-- writesOneClauseALineWhenAsked
select a.name, count(*) as books from author a join book b on b.author_id = a.id where b.pages > ? and exists (select 1 from book b2 where b2.author_id = a.id) group by a.name order by count(*) desc fetch first 10 rows only
