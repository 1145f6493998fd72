-- aggregates
select count(b.pages), sum(b.pages), sum(b.price), avg(b.pages), min(b.price), max(b.published) from book b

-- aggregatesDifferentValues
select count(distinct b.author_id) from book b

-- aggregatesSomeRows
select count(*) filter (where b.price > ?), sum(b.pages) filter (where b.id > ?) from book b

-- asksAScalarSubQuery
select b.id from book b where b.pages = (select max(b2.pages) from book b2) order by b.id

-- asksForARange
select b.id from book b where b.pages between ? and ? order by b.id

-- asksForDatesOfACollection
select b.id from book b where b.published = any(?) order by b.id

-- asksForElementsOfACollection
select b.id from book b where b.id = any(?) order by b.id

-- asksForNull
select b.id from book b where b.pages is null order by b.id

-- asksForOneOfAList
select b.id from book b where b.id in (?, ?) order by b.id

-- asksForRowValuesInACorrelatedSubQuery
select b.id from book b where (b.id, b.author_id) in (select a.id, a.id from author a where a.id = b.author_id) order by b.id

-- asksForRowValuesInACorrelatedSubQuery.2
select b.id from book b where (b.id, b.author_id) not in (select a.id, a.id from author a where a.id = b.author_id) order by b.id

-- asksForRowValuesInASubQuery
select b.id from book b where (b.id, b.author_id) in (select a.id, a.id from author a) order by b.id

-- asksForRowValuesOfACollection
select b.id from book b where (b.id, b.author_id) in ((?, ?), (?, ?), (?, ?), (?, ?)) order by b.id

-- asksForRowValuesOutsideASubQueryOfNulls
select b.id from book b where (b.id, b.author_id) not in (select b2.id, b2.author_id from book b2) order by b.id

-- asksForTextsOfACollection
select b.id from book b where b.title = any(?) order by b.id

-- asksForValuesInASubQuery
select b.id from book b where b.author_id in (select a.id from author a where a.country = ?) order by b.id

-- asksOutsideARange
select b.id from book b where b.pages not between ? and ? order by b.id

-- asksWhetherACorrelatedRowExists
select a.id from author a where not exists (select 1 from book b where b.author_id = a.id)

-- asksWhetherAParameterIsNull
select b.id from book b where cast(? as varchar) is not null and b.id = ? order by b.id

-- asksWhetherARowValueIsNull
select b.id from book b where b.pages is null and b.author_id is null order by b.id

-- bindsHostileText
select cast(? as varchar) as x

-- bindsHostileText.2
select 'it''s' as x

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
select abs(-3) as x

-- calculatesByFunctions.2
select ceiling(1.2) as x

-- calculatesByFunctions.3
select floor(1.7) as x

-- calculatesByFunctions.4
select exp(1) as x

-- calculatesByFunctions.5
select ln(2) as x

-- calculatesByFunctions.6
select mod(17, 5) as x

-- calculatesByFunctions.7
select power(2, 10) as x

-- calculatesByFunctions.8
select sign(-2) as x

-- calculatesByFunctions.9
select sqrt(16) as x

-- calculatesFromTheLeft
select 10 - 3 - 2 as x

-- calculatesFromTheLeft.2
select 10 - (3 - 2) as x

-- calculatesFromTheLeft.3
select 10 * 3 + 2 * 4 as x

-- calculatesFromTheLeft.4
select 10 / (5 / 5) as x

-- calculatesFromTheLeft.5
select 10 - -(-3) as x

-- calculatesWithParametersOnly
select cast(? as integer) + ? as x

-- calculatesWithParametersOnly.2
select -cast(? as integer) as x

-- callsAFunctionOfTheDatabase
select coalesce(null, 3) as x

-- casts
select cast('12' as integer) as x

-- casts.2
select cast('12' as bigint) as x

-- casts.3
select cast('1.5' as double precision) as x

-- casts.4
select cast('1.5' as real) as x

-- casts.5
select cast(12 as varchar(255)) as x

-- casts.6
select cast('1.25' as numeric(10, 2)) as x

-- casts.7
select cast('2024-02-03' as date) as x

-- casts.8
select cast('2024-02-03 04:05:06' as timestamp(9)) as x

-- casts.9
select cast('04:05:06' as time(9)) as x

-- changesCase
select lower(b.title) from book b where b.id = ?

-- changesCase.2
select upper(b.title) from book b where b.id = ?

-- changesCase.3
select upper(cast(? as varchar)) as x

-- chooses
select case when b.pages > ? then 'thick' when b.pages > ? then 'middle' else 'thin' end from book b order by b.id

-- choosesAmongParameters
select case b.id when ? then cast(? as varchar) else cast(? as varchar) end from book b order by b.id

-- compares
select b.id from book b where b.pages >= ? and b.pages < ? order by b.id

-- comparesPointsInTime
select b.id from book b where cast(? as timestamp(9) with time zone) < ? and b.id = ? order by b.id

-- comparesRowValues
select b.id from book b where (b.id, b.author_id) = (?, ?) order by b.id

-- comparesWithAllOfNoRows
select b.id from book b where b.pages > all (select b2.pages from book b2 where b2.id > ?) order by b.id

-- comparesWithAllRows
select b.id from book b where b.pages >= all (select b2.pages from book b2 where b2.pages is not null) order by b.id

-- comparesWithAnyRow
select b.id from book b where b.pages < any (select b2.pages from book b2) order by b.id

-- concatenates
select b.title || '!' || b.title from book b where b.id = ?

-- concatenates.2
select cast(? as varchar) || ? as x

-- concatenates.3
select b.title || null from book b where b.id = ?

-- countsByARecursiveCommonTableExpressionOrRefuses
with recursive numbers(n) as (select 1 union all select numbers.n + 1 from numbers where numbers.n < 4) select numbers.n from numbers

-- countsDifferentRowValuesOrRefuses
select count(distinct (b.author_id, b.author_id)) from book b where b.author_id is not null

-- countsNothingAsZero
select count(*) from book b where b.id > ?

-- countsUpWithASequenceOrRefuses
select next value for book_seq as id

-- countsUpWithASequenceOrRefuses.2
select next value for book_seq as id

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
delete from book where (id, author_id) in (select b2.id, b2.author_id from book b2 where b2.pages > ?)

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
select extract(year from b.published) from book b where b.id = ?

-- extractsPartsOfADate.2
select extract(quarter from b.published) from book b where b.id = ?

-- extractsPartsOfADate.3
select extract(month from b.published) from book b where b.id = ?

-- extractsPartsOfADate.4
select extract(iso_week from b.published) from book b where b.id = ?

-- extractsPartsOfADate.5
select extract(day from b.published) from book b where b.id = ?

-- extractsPartsOfATime
select extract(hour from cast(? as timestamp(9))) from book b where b.id = ?

-- extractsPartsOfATime.2
select extract(minute from cast(? as timestamp(9))) from book b where b.id = ?

-- extractsPartsOfATime.3
select extract(second from cast(? as timestamp(9))) + extract(nanosecond from cast(? as timestamp(9))) / 1e9 from book b where b.id = ?

-- extractsPartsOfATime.4
select cast(cast(? as timestamp(9)) as date) from book b where b.id = ?

-- extractsPartsOfATime.5
select cast(cast(? as timestamp(9)) as time(9)) from book b where b.id = ?

-- findsAllOutsideAnEmptyCollection
select b.id from book b where b.id <> all(?) order by b.id

-- findsAllOutsideAnEmptyList
select b.id from book b where true order by b.id

-- findsNothingInAnEmptyCollection
select b.id from book b where b.id = any(?) order by b.id

-- findsNothingInAnEmptyList
select b.id from book b where false order by b.id

-- givesDeletedRowsBackOrRefuses
select title from old table (delete from book where id = ?)

-- givesEqualRowsOnce
select distinct b.author_id from book b where b.author_id is not null order by b.author_id

-- givesInsertedRowsBackOrRefuses
select id, name from final table (insert into author (id, name) values (?, ?), (?, ?))

-- givesInsertedRowsBackOrRefuses.2
select count(*) from author a

-- givesUpdatedRowsBackOrRefuses
select id, price from final table (update book set price = price + ? where id = ?)

-- givesWrittenRows
values (cast(? as integer), cast(? as varchar)), (?, ?)

-- groupsAndFiltersGroups
select b.author_id, count(*) from book b group by b.author_id having count(*) > 1

-- groupsByWhatHoldsParametersOrRefuses
select b.title || ?, count(*) from book b where b.id = ? group by b.title || ?

-- innerJoins
select b.id, a.name from book b join author a on a.id = b.author_id order by b.id

-- insertsARow
insert into book (id, title) values (?, ?)

-- insertsARow.2
select b.id from book b where b.title = ? order by b.id

-- insertsARowOfDefaults
insert into defaults default values

-- insertsARowOfDefaults.2
select d.number, d.word from defaults d

-- insertsManyRows
insert into author (id, name) values (?, ?), (?, ?), (?, ?)

-- insertsRowsOfAQuery
insert into author (id, name, country) select b.id + 100, b.title, cast(? as varchar) from book b where b.pages is not null

-- intersects
select b.id from book b intersect select a.id from author a order by id

-- joinsAJoin
select a.id from author a left join (book b join book b2 on b2.id = b.id) on b.author_id = a.id where b2.id is null

-- joinsByWhatTheQueryAroundSays
select a.id from author a where exists (select 1 from book b2 join book b3 on b3.author_id = a.id and b3.pages > b2.pages where b2.author_id = a.id)

-- joinsEachOfEqualElementsOfAnArrayOrRefuses
select b.id from unnest(cast(? as integer array)) k(wanted) join book b on b.id = k.wanted order by b.id

-- joinsElementsOfAnArrayOfDatesOrRefuses
select b.id from unnest(cast(? as date array)) k(wanted) join book b on b.published = k.wanted order by b.id

-- joinsElementsOfAnArrayOfDecimalsOrRefuses
select b.id from unnest(cast(? as decfloat array)) k(wanted) join book b on b.price = k.wanted order by b.id

-- joinsElementsOfAnArrayOfTextOrRefuses
select b.id from unnest(cast(? as varchar array)) k(wanted) join book b on b.title = k.wanted order by b.id

-- joinsElementsOfAnArrayOrRefuses
select b.id from unnest(cast(? as integer array)) k(wanted) join book b on b.id = k.wanted order by b.id

-- joinsElementsOfSeveralPartsOrRefuses
select b.id from unnest(cast(? as integer array), cast(? as varchar array)) k(author, title) join book b on b.author_id = k.author and b.title = k.title

-- joinsMoreThanOnce
select b.id, other.id from book b join author a on a.id = b.author_id join book other on other.author_id = a.id and other.id > b.id

-- joinsNothingOfAnEmptyArrayOrRefuses
select b.id from unnest(cast(? as integer array)) k(wanted) join book b on b.id = k.wanted order by b.id

-- keepsDecimalsExact
select b.price + ? from book b where b.id = ?

-- keepsQuotesInNames
select b.id from book b where b.id = ? order by b.id

-- knowsNothingWhenComparingWithAllRowsOfWhichOneIsNull
select b.id from book b where b.pages >= all (select b2.pages from book b2) order by b.id

-- knowsNothingWhenComparingWithAllRowsOfWhichOneIsNull.2
select b.id from book b where not (b.pages >= all (select b2.pages from book b2)) order by b.id

-- knowsNothingWhenComparingWithAllRowsOfWhichOneIsNull.3
select b.id from book b where (b.pages >= all (select b2.pages from book b2)) is null order by b.id

-- leavesRowsOut
select b.id from book b order by b.id offset 3

-- leftJoins
select a.name from book b left join author a on a.id = b.author_id where b.id = ?

-- limitsRows
select b.id from book b order by b.id limit 2

-- locatesText
select position('l' in 'hello') as x

-- locatesText.2
select position('z' in 'hello') as x

-- locatesText.3
select locate('l', 'hello', 4) as x

-- locatesText.4
select locate('e', 'hello', 4) as x

-- locksForSharing
select b.id from book b where b.id = ? for update

-- locksForUpdate
select b.id from book b where b.id = ? for update

-- locksSomeSourcesOrRefuses
select b.id from book b left join author a on a.id = b.author_id where b.id = ? for update of b

-- locksWithoutWaitingOrRefuses
select b.id from book b where b.id = ? for update nowait

-- makesNullOfAValue
select nullif(b.pages, ?) from book b where b.id = ?

-- makesNullOfAValue.2
select nullif(b.pages, ?) from book b where b.id = ?

-- matchesPatternsMindingCase
select b.id from book b where b.title like ? escape '' order by b.id

-- matchesPatternsMindingCase.2
select b.id from book b where b.title like ? escape '' order by b.id

-- matchesPatternsMindingCase.3
select b.id from book b where b.title like ? escape '' order by b.id

-- measuresTextInCharacters
select char_length(cast(? as varchar)) as x

-- namesResultColumns
select b.title as "order" from book b where b.id = ?

-- nestsASetOperationToTheRight
select b.id from book b except (select a.id from author a union select 9) order by id

-- nestsSetOperations
(select b.id from book b intersect select a.id from author a) except (select b.id from book b order by b.id limit 1) order by id

-- numbersRows
insert into numbered (name) values (?)

-- numbersRows.2
select n.id from numbered n

-- pagesBySlots
select b.id from book b order by b.id limit ? offset ?

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
select power(-2, 3) as x

-- raisesToAnyPower.2
select power(-3, 2) as x

-- raisesToAnyPower.3
select power(cast(? as double precision), ?) as x

-- raisesToAnyPower.4
select power(cast(? as double precision), ?) as x

-- raisesToAnyPower.5
select power(0, 5) as x

-- raisesToAnyPower.6
select power(7, 0) as x

-- readsACommonTableExpression
with cheap(book_id) as (select b.id from book b where b.price < ?) select ch.book_id from cheap ch order by ch.book_id

-- readsADerivedTable
select a.name, d.longest from author a join (select b.author_id as author, max(b.pages) as longest from book b group by b.author_id) d on d.author = a.id order by a.id

-- readsADerivedUnion
select count(*) from (select b.id as n from book b union select a.id from author a) d

-- readsWrittenRows
select v.word from (values (cast(? as integer), cast(? as varchar)), (?, ?), (?, ?)) v(id, word) join author a on a.id = v.id where a.name = ?

-- replacesTextOrRefuses
select replace('hello', 'l', 'L') as x

-- rightJoins
select a.id from book b right join author a on a.id = b.author_id where b.id is null

-- rounds
select round(1.256, 2) as x

-- rounds.2
select round(2.5, 0) as x

-- rounds.3
select round(cast(? as double precision), 1) as x

-- roundsAwayFromZero
select round(-1.256, 2) as x

-- roundsAwayFromZero.2
select round(-2.5, 0) as x

-- selectsABareParameter
select cast(? as varchar) as x

-- selectsColumnsOfATable
select b.title, b.pages from book b where b.id = ?

-- selectsConditionsAsValues
select b.pages > ? as thick, true as yes, false as no from book b where b.id = ?

-- selectsWithoutATable
select 1 as one

-- skipsLockedRowsOrRefuses
select b.id from book b where b.id = ? for update skip locked

-- sortsDescending
select b.id from book b order by b.id desc

-- subtracts
select b.id from book b except select a.id from author a

-- takesABackslashInAPatternAsItIs
select b.id from book b where b.title like ? escape '' order by b.id

-- takesABackslashInAPatternAsItIs.2
select b.id from book b where b.title like ? escape '' order by b.id

-- takesComments
select count(*) from book b

-- takesNoMoreOfTextThanThereIs
select substring(b.title, 5, 99) from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.2
select substring(b.title, 8, 2) from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.3
select substring(b.title, 99) from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.4
select left(b.title, ?) from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.5
select right(b.title, ?) from book b where b.id = ?

-- takesNoMoreOfTextThanThereIs.6
select left(cast(null as varchar(255)), ?) from book b where b.id = ?

-- takesNullsAsEqual
select b.id from book b where b.author_id is not distinct from b.pages order by b.id

-- takesPartsOfText
select substring('hello', 2, 3) as x

-- takesPartsOfText.2
select substring('hello', 4) as x

-- takesPartsOfText.3
select left('hello', 2) as x

-- takesPartsOfText.4
select right('hello', 2) as x

-- takesPartsOfText.5
select right('hello', 9) as x

-- takesTheFirstThatIsNotNull
select coalesce(b.pages, 0) from book b where b.id = ?

-- takesTheFirstThatIsNotNull.2
select coalesce(cast(? as varchar), ?) as x

-- tellsNullsApart
select b.id from book b where b.author_id is distinct from ? order by b.id

-- tellsThePresentMoment
select current_timestamp(9) as x

-- tellsTheTime
select current_date as x

-- tellsTheTime.2
select localtimestamp(9) as x

-- tellsTheTime.3
select localtime(9) as x

-- tellsTheTime.4
select current_date as x

-- tellsTheTime.5
select localtime(9) as x

-- tellsTheTime.6
select localtimestamp(9) as x

-- trims
select trim('  x ') as x

-- trims.2
select trim(leading from '  x ') as x

-- trims.3
select trim(trailing from '  x ') as x

-- trims.4
select trim(both '-' from '--x-') as x

-- trims.5
select trim(leading ? from cast(? as varchar)) as x

-- unites
select b.id from book b union select a.id from author a union select 1 order by id desc limit 3

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
select a.name, count(*) as books from author a join book b on b.author_id = a.id where b.pages > ? and exists (select 1 from book b2 where b2.author_id = a.id) group by a.name order by count(*) desc limit 10
