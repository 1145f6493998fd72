package org.cairnorm.session;

import org.cairnorm.Message;

/** What can go wrong in an EntityManager. */
enum SessionProblem implements Message {
    NULL_ENTITY("CAIRN-6001", "The entity given to '{}' is null."),
    NOT_AN_ENTITY(
            "CAIRN-6002",
            "'{}' is not an entity of persistence unit '{}'. Annotate the class with @Entity, or list it in the unit."),
    SESSION_CLOSED("CAIRN-6003", "The EntityManager is closed. Create another one with createEntityManager()."),
    FACTORY_CLOSED("CAIRN-6004", "The EntityManagerFactory of persistence unit '{}' is closed."),
    DETACHED_PERSISTED(
            "CAIRN-6005",
            "persist: the instance of '{}' has the generated identifier {} already, so it is detached, not new. "
                    + "Use merge() for a detached instance; leave the identifier empty for a new one."),
    ENTITY_EXISTS(
            "CAIRN-6006",
            "persist: another instance of '{}' with identifier {} is managed already. "
                    + "Use merge(), or change the instance that find() gives."),
    IDENTIFIER_MISSING(
            "CAIRN-6007",
            "persist: the instance of '{}' has no identifier, and none is generated for '{}'. "
                    + "Set it before persist(), or annotate it with @GeneratedValue."),
    REMOVE_DETACHED(
            "CAIRN-6008",
            "remove: the instance of '{}' is detached. Remove the managed one: remove(find({}.class, id)) or remove(merge(instance))."),
    NOT_MANAGED(
            "CAIRN-6009",
            "{}: the instance of '{}' is not managed by this EntityManager. Use the instance that find() or merge() gives."),
    MERGE_REMOVED("CAIRN-6010", "merge: the instance of '{}' with identifier {} was removed in this unit of work."),
    ROW_GONE(
            "CAIRN-6011",
            "{}: there is no row of '{}' with identifier {} any more; it was deleted by another transaction."),
    VERSION_CONFLICT(
            "CAIRN-6012",
            "{}: '{}' with identifier {} has version {} in the database, the given instance has version {}. "
                    + "Another transaction has changed it: read it again and repeat the change."),
    NO_TRANSACTION(
            "CAIRN-6013", "{} needs a transaction. Call getTransaction().begin() first, or use runInTransaction()."),
    TRANSACTION_ACTIVE("CAIRN-6014", "begin: a transaction is active already; transactions are not nested."),
    TRANSACTION_NOT_ACTIVE("CAIRN-6015", "{}: no transaction is active. Call begin() first."),
    MARKED_FOR_ROLLBACK(
            "CAIRN-6016",
            "commit: the transaction was marked for rollback{}, so it was rolled back. Nothing was stored."),
    COMMIT_FAILED("CAIRN-6017", "commit: the unit of work could not be stored and was rolled back: {}"),
    COMMIT_UNKNOWN(
            "CAIRN-6018",
            "commit: the connection broke while committing, so it is unknown whether the unit of work was stored. "
                    + "Look into the database before you repeat it: {}"),
    NEW_REFERENCED(
            "CAIRN-6019",
            "'{}.{}' of the instance with identifier {} refers to a new instance of '{}' that is not persisted. "
                    + "Call persist() for it first, or declare cascade = CascadeType.PERSIST on '{}.{}'."),
    LAZY_AFTER_CLOSE(
            "CAIRN-6020",
            "'{}.{}' of the instance with identifier {} was not loaded before its EntityManager {}. "
                    + "Load it before: by 'left join fetch' in the query or by touching it while the EntityManager is open; "
                    + "or make the instance managed again with merge()."),
    REFERENCE_AFTER_CLOSE(
            "CAIRN-6021",
            "'{}' with identifier {} is a reference that was not loaded before its EntityManager {}. "
                    + "Load it before: by 'left join fetch' in the query or by touching it while the EntityManager is open; "
                    + "or get it again with find()."),
    WRONG_IDENTIFIER("CAIRN-6022", "The identifier of '{}' is of type '{}', but got {}."),
    NULL_IDENTIFIER("CAIRN-6023", "The identifier given for '{}' is null."),
    LOCK_WITHOUT_VERSION(
            "CAIRN-6024", "lock: '{}' has no @Version attribute, which the optimistic lock mode {} needs."),
    NOT_SUPPORTED_YET("CAIRN-6025", "{} is not supported yet."),
    CANNOT_UNWRAP("CAIRN-6026", "This {} cannot be unwrapped to '{}'. It can be: {}."),
    UNKNOWN_ATTRIBUTE("CAIRN-6027", "'{}' has no attribute '{}'. It has: {}."),
    ENTITY_NOT_FOUND("CAIRN-6028", "There is no '{}' with identifier {}."),
    NOT_RESOURCE_LOCAL(
            "CAIRN-6029", "A SynchronizationType is for JTA; persistence unit '{}' has resource-local transactions."),
    CALLBACK_FAILED("CAIRN-6030", "The {} callback '{}' could not be called: {}"),
    LISTENER_NOT_CREATED(
            "CAIRN-6031",
            "The entity listener '{}' could not be created: it needs a public constructor without arguments."),
    FLUSH_IN_CALLBACK("CAIRN-6033", "flush was called while a flush was under way."),
    REFRESH_NEW(
            "CAIRN-6034",
            "refresh: the instance of '{}' was persisted but not flushed yet, so there is no row to read. Call flush() first."),
    WRONG_HINT("CAIRN-6035", "Hint '{}' is '{}'. Allowed: a number of milliseconds."),
    REMOVED_REFERENCED(
            "CAIRN-6036",
            "'{}.{}' of the instance with identifier {} refers to the instance of '{}' with identifier {}, which was removed. "
                    + "Set the association to something else, or do not remove its target."),
    NEW_MAP_KEY(
            "CAIRN-6037",
            "The map '{}.{}' of the instance with identifier {} has a new instance of '{}' with identifier {} as a key. "
                    + "Call persist() for it first: no cascade reaches the keys of a map."),
    REMOVED_MAP_KEY(
            "CAIRN-6038",
            "The map '{}.{}' of the instance with identifier {} has the instance of '{}' with identifier {} as a key, "
                    + "which was removed. Take it out of the map first."),
    NULL_ARGUMENT("CAIRN-6040", "{} is null."),
    NEGATIVE("CAIRN-6041", "{}: {} is negative. Give a number from 0 on."),
    NO_SUCH_PARAMETER("CAIRN-6042", "The query has no parameter {}. Its parameters are {}."),
    PARAMETER_TYPE("CAIRN-6043", "Parameter {} of the query takes values of '{}', which cannot be taken as '{}'."),
    PARAMETER_NOT_SET("CAIRN-6044", "Parameter {} of the query has no value yet. Give it one by setParameter()."),
    WRONG_QUERY_HINT("CAIRN-6045", "setHint: '{}' cannot be '{}'. Give {}."),
    NO_RESULT("CAIRN-6046", "The query has no result. Use getSingleResultOrNull() if there may be none. Query: {}"),
    SEVERAL_RESULTS("CAIRN-6047", "The query has more than one result, but one was asked for. Query: {}"),
    NOT_A_SELECT(
            "CAIRN-6048",
            "{}: the query is an update or delete, which gives no results. Use executeUpdate(). Query: {}"),
    NOT_A_CHANGE("CAIRN-6049", "executeUpdate: the query is a select. Use getResultList(). Query: {}"),
    NOT_LOCKABLE(
            "CAIRN-6050", "{}: a lock mode is for a JPQL or criteria select; this is another kind of query. Query: {}"),
    UNKNOWN_NAMED_QUERY("CAIRN-6051", "There is no named query '{}' in persistence unit '{}'.{}"),
    NAMED_RESULT("CAIRN-6052", "The named query '{}' gives results of '{}', but results of '{}' were asked for."),
    NAMED_QUERIES_WRONG("CAIRN-6053", "Named queries of persistence unit '{}' are wrong:{}"),
    FOREIGN_QUERY("CAIRN-6054", "addNamedQuery: the query '{}' was not made by Cairn."),
    OPTIONS_DIFFER("CAIRN-6055", "The options '{}' and '{}' contradict each other. Give one of them.");

    private final String code;
    private final String template;

    SessionProblem(String code, String template) {
        this.code = code;
        this.template = template;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String template() {
        return template;
    }
}
